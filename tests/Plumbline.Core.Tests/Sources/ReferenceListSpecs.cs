using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

public sealed class ReferenceListSpecs
{
    [Theory]
    [InlineData("1. Ehr, Memoirs\n2. Council, Minutes")]
    [InlineData("[1] Ehr, Memoirs\n[2] Council, Minutes")]
    [InlineData("[^1]: Ehr, Memoirs\n[^2]: Council, Minutes")]
    [InlineData("1) ↑ Ehr,\n   Memoirs\n\n2) ^ Council, Minutes")]
    [InlineData("Ehr, Memoirs\nCouncil, Minutes")]
    public void EveryUsualFormOfAListIsRead(string pasted) =>
        Assert.Equal([new("1", "Ehr, Memoirs"), new("2", "Council, Minutes")], ReferenceList.Read(pasted).ToArray());

    [Fact]
    public void TheNumberChoosesTheSlotNotTheOrder() =>
        Assert.Equal([new("12", "Ehr, Memoirs"), new("note-2", "A remark")], ReferenceList.Read("12. Ehr, Memoirs\n[note 2] A remark").ToArray());

    [Fact]
    public void SlotsAreListedOnceInTheOrderOfTheText() =>
        Assert.Equal(["3", "1", "note-2"], CitationSlots.In("Closed.[^3][^1] Opened.[^3][^note-2] [^not a slot] [^").ToArray());
}
