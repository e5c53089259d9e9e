using System.Collections.Immutable;
using Plumbline.Core.Comparison.Passages;
using Plumbline.Core.Sources;
using Plumbline.Core.Tests.Sources;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Comparison.Passages;

public sealed class PassageMatcherSpecs
{
    const string Courier = """
        # The Emra bridge

        The Emra bridge was built in 1911. On 3 May Dorven closed the bridge to lorries from Osmark and posted guards at both ends. Farmers in the valley lost 40 tonnes of fruit that week.

        The council of Osmark met twice. Its speaker, Ivo Tarn, called the closure a breach of the pact of Ume.
        """;

    const string Herald = """
        Weather in the valley was fine throughout May.

        A ferry now carries passengers. It runs four times a day while Lake Ume is free of ice.
        """;

    static readonly ImmutableArray<string> Sources = [Courier, Herald];

    static (int Source, string Passage)[] For(string draft) =>
        [.. PassageMatcher.Propose(draft, Sources).Select(m => (m.Source, m.Passage.Of(Sources[m.Source])))];

    [Fact]
    public void ARewordedSentenceFindsItsOrigin()
    {
        const string draft = "The bridge was closed to lorries by Dorven, which posted guards, on 3 May.[12]";

        var match = Assert.Single(PassageMatcher.Propose(draft, Sources));

        Assert.Equal((new TextSpan(0, draft.Length), 0), (match.Draft, match.Source));
        Assert.Equal("On 3 May Dorven closed the bridge to lorries from Osmark and posted guards at both ends.", match.Passage.Of(Courier));
        Assert.InRange(match.Score, 0.42, 1);
    }

    [Fact]
    public void TheSameSentenceScoresHigherThanARewordedOne()
    {
        var same = Assert.Single(PassageMatcher.Propose("Farmers in the valley lost 40 tonnes of fruit that week.", Sources)).Score;
        var reworded = Assert.Single(PassageMatcher.Propose("That week farmers of the valley threw away 40 tonnes of fruit.", Sources)).Score;

        Assert.True(same > reworded, $"{same} > {reworded}");
        Assert.Equal(1, same, precision: 6);
    }

    [Fact]
    public void WhatNoSourceSaysFindsNothing() =>
        Assert.Empty(For("Osmark's parliament elected a new president after long debates about the budget. The valley is green."));

    [Fact]
    public void ASentenceMadeOfTwoFindsBothTogether() =>
        Assert.Equal(
            [(1, "A ferry now carries passengers. It runs four times a day while Lake Ume is free of ice.")],
            For("A ferry, which runs four times a day while the lake is free of ice, carries passengers."));

    [Fact]
    public void ASentenceMadeFromTwoPlacesOfASourceFindsBoth() =>
        Assert.Equal(2, For("Dorven closed the bridge to lorries on 3 May, and Ivo Tarn, speaker of the council, called it a breach of the pact of Ume.").Length);

    [Fact]
    public void HeadingsAndLinesWithFewWordsAreLeftAlone() => Assert.Empty(For("# The Emra bridge\n\nThe bridge.\n\n[12] [13]"));

    [Fact]
    public void ANumberCountsForMoreThanAWord()
    {
        ImmutableArray<string> sources = ["The tolls rose to 29,000 crowns in autumn.", "The tolls rose to several crowns in winter."];

        var best = PassageMatcher.Propose("The tolls rose to 29000 crowns that winter.", sources).MaxBy(m => m.Score);

        Assert.Equal(0, best.Source);
    }

    [Fact]
    public void TheHalvesOfAHyphenatedNameAreNames() =>
        Assert.Single(PassageMatcher.Propose("The Osmark-Dorven border was closed on 3 May.", ["On 3 May the border between Dorven and Osmark was closed."]));

    [Fact]
    public void OnlyTheSentencesOfARangeAreLookedUp()
    {
        const string draft = "The Emra bridge was built in 1911. Farmers in the valley lost 40 tonnes of fruit.";
        var index = PassageIndex.Of(Sources);

        Assert.Equal(2, index.Propose(draft).Length);
        Assert.Equal(35, Assert.Single(index.Propose(draft, new TextSpan(50, 51))).Draft.Start);
    }

    [Fact]
    public void NothingComesOfNothing()
    {
        Assert.Empty(PassageMatcher.Propose("", Sources));
        Assert.Empty(PassageMatcher.Propose("Dorven closed the bridge on 3 May.", []));
        Assert.Empty(PassageMatcher.Propose("Dorven closed the bridge on 3 May.", ["", " \n"]));
    }

    [Fact]
    public void CancellationIsHeeded() =>
        Assert.Throws<OperationCanceledException>(() => PassageMatcher.Propose("A", ["Dorven closed the bridge."], new CancellationToken(canceled: true)));

    [SkippableFact]
    public void ARewrittenLeadIsLedBackToTheArticleItCameFrom()
    {
        var lead = SourceCleaner.Clean(SharedSources.Read("001")).Markdown;
        var article = SourceCleaner.Clean(SharedSources.Read("000")).Markdown;
        var other = SourceCleaner.Clean(SharedSources.Read("003")).Markdown;

        var best = PassageMatcher.Propose(lead, [other, article]).GroupBy(m => m.Draft).Select(g => g.First()).ToList();

        Assert.InRange(best.Count, 11, 14);
        Assert.All(best, m => Assert.Equal(1, m.Source));
    }
}
