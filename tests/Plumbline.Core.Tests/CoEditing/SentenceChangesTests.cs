using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

public sealed class SentenceChangesTests
{
    static readonly Gen<string> Texts =
        from parts in Gen.Elements("It rained. ", "It snowed.\n\n", "The weir closed.", "😀 ", "😁. ", "Yes! ", "\n", "橋。").ListOf()
        select string.Concat(parts);

    [Fact]
    public void TheChangeMakesOneTextOfTheOther() =>
        Prop.ForAll(Texts.Zip(Texts).ToArbitrary(), pair => SentenceChanges.Between(pair.Item1, pair.Item2).Apply(pair.Item1) == pair.Item2)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_125, 7));

    [Fact]
    public void SentencesThatStayAreNotTouched()
    {
        const string from = "The weir was closed in May. The keepers asked for pay. Nobody answered.";
        var change = SentenceChanges.Between(from, "The weir was shut in May. The keepers asked for pay. Somebody answered.");
        var kept = from.IndexOf("The keepers", StringComparison.Ordinal);
        Assert.False(change.Touches(kept + 1, kept + "The keepers asked for pay".Length));
        Assert.Equal(2, change.Sections.Count(section => !section.Keeps));
    }

    [Fact]
    public void NoSurrogatePairIsCut()
    {
        var change = SentenceChanges.Between("It said 😀 then.", "It said 😁 then.");
        Assert.Equal(["😁"], change.Sections.Where(s => !s.Keeps).Select(s => s.Inserted));
    }
}
