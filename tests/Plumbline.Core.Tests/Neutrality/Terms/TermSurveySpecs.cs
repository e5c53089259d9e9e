using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Terms;

namespace Plumbline.Core.Tests.Neutrality.Terms;

public class TermSurveySpecs
{
    static readonly ImmutableArray<SurveyedText> Sources =
    [
        new("Quay Times", "The raid on the depot began at dawn. Two later raids failed.", null, null, new DateOnly(2011, 5, 4)),
        new("Dorven Ministry", "The operation secured the depot. The minister said that the raid had been a rumour.", "Dorven", null, null),
        new("Pilot", "A witness called it “a raid in all but name”. The operation lasted an hour.", null, null, null),
        new("Ehr Wire", "The raid was the third that year.", null, "Harbour agency", null),
        new("Coast Wire", "The raid was the third that year, the paper adds.", null, "Harbour agency", null),
    ];

    static TermUse Use(string term, int source) =>
        TermSurvey.Of(["raid", "operation"], Sources).Single(use => use.Term == term && use.Source == source);

    [Fact]
    public void APluralCountsAndEachPlaceIsGivenInTheSource() =>
        Assert.Equal(["raid", "raids"], Use("raid", 0).Own.Select(span => span.Of(Sources[0].Text)));

    [Fact]
    public void WhatASourceReportsIsAttributed()
    {
        var use = Use("raid", 1);
        Assert.Empty(use.Own);
        Assert.Single(use.Attributed);
    }

    [Fact]
    public void WhatStandsInQuotationMarksIsQuoted()
    {
        var use = Use("raid", 2);
        Assert.Empty(use.Own);
        Assert.Single(use.Quoted);
        Assert.Single(Use("operation", 2).Own);
    }

    [Fact]
    public void ARowSaysWhoDoesNotUseATerm() => Assert.False(Use("operation", 0).IsUsed);

    [Fact]
    public void IndependentSourcesAreCountedOnceForEachOrigin()
    {
        var uses = TermSurvey.Of(["raid"], Sources);
        Assert.Equal(new TermCount(2, 3), TermSurvey.Count("raid", uses, Sources));
    }

    [Fact]
    public void ATermIsCommonUsageAboveTheHousesThresholdAndNotWithTwoSources()
    {
        Assert.True(new TermCount(2, 3).IsCommonUsage(0.6));
        Assert.False(new TermCount(2, 3).IsCommonUsage(0.7));
        Assert.False(new TermCount(2, 2).IsCommonUsage(0.5));
    }

    [Fact]
    public void CaseDoesNotMatterAndPartsOfWordsDoNotCount()
    {
        var text = new SurveyedText("x", "RAID rules. Raiders came. A braid.", null, null, null);
        Assert.Single(TermSurvey.Of(["Raid"], [text]).Single().Own);
    }
}
