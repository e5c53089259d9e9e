using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Ledger;
using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Figures;

/// <summary>How a text puts figures on which its sources disagree.</summary>
public sealed class LedgerSpecs
{
    static readonly Party[] Parties = [new("Velden"), new("Orlow")];

    const string VeldenSource = "Velden said that 15 villagers were killed by the flood on 11 March 2011.";
    const string OrlowSource = "Orlow said that 40 villagers were killed by the flood on 11 March 2011.";

    [Theory]
    [InlineData("On 11 March 2011 15 villagers were killed by the flood.", Presentation.PlainFact, true)]
    [InlineData("Velden said that 15 villagers were killed by the flood on 11 March 2011.", Presentation.OneClaimant, true)]
    [InlineData("On 11 March 2011 between 15 and 40 villagers were killed by the flood.", Presentation.Range, false)]
    [InlineData("On 11 March 2011 at least 15 villagers were killed by the flood.", Presentation.Range, false)]
    [InlineData("Velden said that 15 villagers were killed by the flood on 11 March 2011. Orlow said that 40 villagers were killed by the flood on 11 March 2011.", Presentation.AttributedPair, false)]
    [InlineData("It rained.", Presentation.Absent, false)]
    public void ATextPresentsItOrIsTold(string text, Presentation presentation, bool needsSettling)
    {
        var line = Assert.Single(Ledger(text, VeldenSource, OrlowSource));

        Assert.Equal((presentation, needsSettling), (line.Presentation, line.NeedsSettling));
    }

    [Fact]
    public void TheDigestChangesWithTheFiguresAndWithNothingElse()
    {
        var first = Assert.Single(Ledger("On 11 March 2011 15 villagers were killed by the flood.", OrlowSource));
        var reworded = Assert.Single(Ledger("It rained. On 11 March 2011 15 villagers were killed by the flood.", OrlowSource));
        var changed = Assert.Single(Ledger("On 11 March 2011 17 villagers were killed by the flood.", OrlowSource));

        Assert.Equal(first.Digest, reworded.Digest);
        Assert.Equal(first.Group.Key, changed.Group.Key);
        Assert.NotEqual(first.Digest, changed.Digest);
    }

    [Fact]
    public void APlainFactIsPointedOutEvenWhereTheSidesAreNamedElsewhere()
    {
        var line = Assert.Single(Ledger($"On 11 March 2011 15 villagers were killed by the flood. {VeldenSource} {OrlowSource}", OrlowSource));

        Assert.Equal(Presentation.AttributedPair, line.Presentation);
        Assert.Equal(0, Assert.Single(line.PlainFacts));
    }

    [Fact]
    public void ASecondMouthMayGiveItsFigureInPassing()
    {
        var line = Assert.Single(Ledger("The Mission counted 2,340 displaced persons in March 2011. The Ministry of Supply gave 1,150, from a survey of the houses.", "In March 2011 2,340 persons were displaced by the flood."));

        Assert.Equal(Presentation.AttributedPair, line.Presentation);
    }

    static LedgerGroup[] Ledger(string text, params string[] sources) =>
        [.. FigureLedger.Of((text, FigureReader.Read(text, Parties)), sources.Select(source => (source, FigureReader.Read(source, Parties))))];
}
