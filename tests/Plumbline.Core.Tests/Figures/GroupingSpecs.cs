using System.Collections.Immutable;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Grouping;
using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Figures;

/// <summary>Which figures tell of the same thing, and which of those disagree.</summary>
public sealed class GroupingSpecs
{
    static readonly Party[] Parties = [new("Velden", Demonyms: ["Veldener", "Veldeners"]), new("Orlow", Demonyms: ["Orlovian", "Orlovians"])];

    [Theory]
    [InlineData("On 11 March 2011 49 Veldener soldiers were killed at the dam.", "On 11 March 2011 71 Veldener troops were killed at the dam.", true)]
    [InlineData("On 11 March 2011 at least 49 Veldener soldiers were killed at the dam.", "On 11 March 2011 71 Veldener troops were killed at the dam.", false)]
    [InlineData("On 11 March 2011 between 40 and 60 Veldener soldiers were killed at the dam.", "On 11 March 2011 about 60 Veldener troops were killed at the dam.", false)]
    [InlineData("The flood of 11 March 2011 covered 215 km² of farmland at the dam.", "The flood of 11 March 2011 covered 83 sq mi of farmland at the dam.", false)]
    [InlineData("The flood of 11 March 2011 covered 215 km² of farmland at the dam.", "The flood of 11 March 2011 covered 60 km² of farmland at the dam.", true)]
    public void RangesThatOverlapDoNotDisagree(string first, string second, bool disagrees)
    {
        var group = Assert.Single(Groups(first, second));

        Assert.Equal(disagrees, group.Disagrees);
    }

    [Theory]
    [InlineData("On 11 March 2011 49 Veldener soldiers were killed.", "On 11 March 2011 71 Orlovian soldiers were killed.")]
    [InlineData("On 11 March 2011 49 Veldener soldiers were killed.", "On 11 March 2011 71 Veldener soldiers were wounded.")]
    [InlineData("On 11 March 2011 49 Veldener soldiers were killed.", "On 30 May 2012 71 Veldener soldiers were killed.")]
    [InlineData("On 11 March 2011 49 Veldener soldiers were killed.", "On 11 March 2011 71 houses were destroyed.")]
    public void OtherSidesFatesDaysAndThingsAreOtherGroups(string first, string second) => Assert.Empty(Groups(first, second));

    [Fact]
    public void TheFigureOfASentenceBeforeIsOfWhatStandsThere()
    {
        var group = Assert.Single(Groups(
            "Estimates of the farmland occupied by Veldener troops vary between 50 and 215 km².\n\nBy May Veldener troops occupied much of Orlow. The figure of 41 km² has been used since.",
            "Veldener troops have kept occupying at least 215 km² of Orlovian farmland."));
        Assert.Equal(3, group.Figures.Length);
        Assert.True(group.Disagrees);
    }

    [Fact]
    public void FiguresOfOneSentenceAreOfDifferentThings() =>
        Assert.All(
            Groups("On 9 March 2011 four of the six gates of the dam were opened.", "On 9 March 2011 the Board opened four gates of the dam."),
            group => Assert.False(group.Disagrees));

    [Fact]
    public void DifferentClaimantsAreADisagreementAndNothingIsAddedUp()
    {
        var group = Assert.Single(Groups("Velden said that 15 Veldener soldiers were killed on 11 March 2011.", "Orlow said that 40 Veldener soldiers were killed on 11 March 2011."));

        var pair = Assert.Single(group.Disagreements);
        Assert.True(pair is { ClaimantsDiffer: true, DatesDiffer: false });
        Assert.Equal(["15", "40"], group.Figures.Select(f => f.Quantity.Range.ToString()));
    }

    [Fact]
    public void TollsOfDifferentDaysAreNotedAndNoContradiction()
    {
        var group = Assert.Single(Groups("As of 14 March 2011, 49 villagers had been killed by the flood.", "By 16 March 2011, 71 villagers had been killed by the flood."));

        Assert.False(group.Disagrees);
        Assert.True(Assert.Single(group.Disagreements).DatesDiffer);
    }

    [Fact]
    public void TheKeyOutlivesAnEditElsewhere()
    {
        var before = Assert.Single(Groups("On 11 March 2011 49 Veldener soldiers were killed.", "On 11 March 2011 71 Veldener soldiers were killed."));
        var after = Assert.Single(Groups("It rained. On 11 March 2011 49 Veldener soldiers were killed.", "On 11 March 2011 71 Veldener troops were killed. It snowed."));

        Assert.Equal(before.Key, after.Key);
    }

    static ImmutableArray<FigureGroup> Groups(params string[] texts) =>
        FigureGroups.Of([.. texts.Select(text => (text, FigureReader.Read(text, Parties)))]);
}
