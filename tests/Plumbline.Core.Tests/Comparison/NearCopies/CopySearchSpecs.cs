using Plumbline.Core.Comparison.NearCopies;
using Plumbline.Core.Sources;
using Plumbline.Core.Tests.Sources;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Comparison.NearCopies;

public sealed class CopySearchSpecs
{
    const string Source = """
        The Emra bridge has stood since 1911. On 3 May the guards closed it to lorries and turned back every farmer who came with fruit from the valley. Nobody on either bank had been told beforehand, and the fruit rotted by the roadside within a week.

        The speaker of the council of Osmark called the closure a breach of the pact of Ume and asked for talks.
        """;

    const string Copied = "On 3 May the guards closed it to lorries and turned back every farmer who came with fruit from the valley";
    const string Own = "Trade between the two banks has since moved to the ferry, whose owner reports full decks every morning and plans a second boat.";

    static SourceOverlap Look(string draft) => new CopySearch(draft).Against(Source);

    static CopiedRun TheRun(string draft) => Assert.Single(Look(draft).Runs);

    [Fact]
    public void WhatIsOnesOwnSharesNothing()
    {
        var overlap = Look(Own);

        Assert.Empty(overlap.Runs);
        Assert.Equal((0, CopyLevel.None), (overlap.Score, overlap.Level));
    }

    [Fact]
    public void ACopiedStretchIsFoundToItsLastWord()
    {
        var draft = $"{Own} {Copied}, the paper wrote.";

        var run = TheRun(draft);

        Assert.Equal((Copied, Copied), (run.Draft.Of(draft), run.Source.Of(Source)));
        Assert.Equal((21, false, false), (run.Words, run.IsQuoted, run.IsCited));
    }

    [Theory]
    [InlineData("On 3 May the guards closed it to trucks and turned back every farmer who came with fruit from the valley")]
    [InlineData("On 3 May the border guards closed it to lorries and turned back every farmer who came with fruit from the valley")]
    [InlineData("On 3 May the guards closed it to lorries and turned back each farmer that came with fruit from the valley")]
    [InlineData("ON 3 MAY, THE GUARDS CLOSED IT TO LORRIES; and turned back every farmer[4] who came with *fruit* from [the valley](https://example.org)")]
    public void SmallEditsDoNotHideIt(string draft)
    {
        var run = TheRun(draft);

        Assert.InRange(run.Words, 18, 21);
        Assert.Equal(0, run.Draft.Start);
        Assert.Equal(Copied, run.Source.Of(Source));
    }

    [Fact]
    public void QuotedAndCitedRunsDoNotCount()
    {
        var overlap = Look($"The paper wrote: “{Copied}.”[3] {Own}");

        Assert.True(Assert.Single(overlap.Runs).IsQuotedAndCited);
        Assert.Equal((0, 0), (overlap.Score, overlap.Counted.Count()));
    }

    [Theory]
    [InlineData("The paper wrote: “{0}.” Nothing more.", true, false)]
    [InlineData("The paper wrote that {0}.[3]", false, true)]
    [InlineData("> {0}. [^3]", true, true)]
    [InlineData("The paper wrote that {0} ([Courier](https://example.org/1)).", false, true)]
    public void QuotingAndCitingAreTwoThings(string sentence, bool quoted, bool cited)
    {
        var run = TheRun(sentence.Replace("{0}", Copied, StringComparison.Ordinal));

        Assert.Equal((quoted, cited), (run.IsQuoted, run.IsCited));
    }

    [Fact]
    public void ARunThatGoesOnBeyondItsQuotationIsTwo()
    {
        const string draft = "“On 3 May the guards closed it to lorries and turned back every farmer” who came with fruit from the valley. Nobody on either bank had been told beforehand.[1]";

        var runs = Look(draft).Runs;

        Assert.Equal([true, false], runs.Select(r => r.IsQuoted));
        Assert.StartsWith("who came with fruit", runs[1].Draft.Of(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesAndTitlesAreNobodysProperty()
    {
        const string title = "the Ministry of Foreign Affairs of the Republic of Dorven and Prime Minister Ivo Tarn";

        Assert.Empty(new CopySearch($"It was {title} who came.").Against($"We met {title} on Sunday.").Runs);
    }

    [Fact]
    public void SevenWordsAreATurnOfPhraseAndEightARun()
    {
        Assert.Empty(Look("They said the fruit rotted by the roadside within the month.").Runs);
        Assert.Single(Look("They said the fruit rotted by the roadside within a week.").Runs);
    }

    [Fact]
    public void TheSamePassageTwiceIsReportedWhereItStands() => Assert.Equal(2, Look($"{Copied}. {Own} {Copied}.").Runs.Length);

    [Fact]
    public void ScriptsWithoutCapitalsHaveRunsToo()
    {
        const string georgian = "ხიდი დაიკეტა სამ მაისს და ყველა ფერმერი უკან გააბრუნეს ხილით სავსე ურმებით";

        Assert.Single(new CopySearch(georgian).Against($"{georgian} ამ დილით").Runs);
    }

    [Fact]
    public void OneWordRepeatedIsNoTrap()
    {
        var text = string.Concat(Enumerable.Repeat("toll ", 20_000));

        Assert.Empty(new CopySearch(text).Against(text).Runs);
    }

    [Fact]
    public void CancellationIsHeeded() =>
        Assert.Throws<OperationCanceledException>(() => new CopySearch(Own).Against(Source, new CancellationToken(canceled: true)));

    [SkippableFact]
    public void ARewrittenLeadOfAnArticleIsSuspectedAndAnArticleOnAnotherMatterIsNot()
    {
        var lead = new CopySearch(SourceCleaner.Clean(SharedSources.Read("001")).Markdown);

        Assert.InRange(lead.Against(SourceCleaner.Clean(SharedSources.Read("000")).Markdown).Score, CopyScore.PossibleFrom, 1);
        Assert.InRange(lead.Against(SourceCleaner.Clean(SharedSources.Read("003")).Markdown).Score, 0, 0.1);
    }
}
