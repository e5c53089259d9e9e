using System.Diagnostics;
using Plumbline.Core.Comparison.Quoting;

namespace Plumbline.Core.Tests.Comparison.Quoting;

public class QuotationCheckSpecs
{
    const string Letter =
        "The harbour board met on 4 May.\n\nIts chair, Ilse Marrow, told the meeting: \"The mole was not damaged by the storm. It may have been weakened earlier by dredging, which the port of Dorven began in March, and nobody asked us.\"\n\n"
        + "Oren Vask of the pilots' guild said that the channel had silted up within a single winter. We will never sign a paper that gives the light away, he wrote.";

    static readonly QuotedSource Source = new("Harbour letter", Letter, ["Marrow Harbour Board"]);

    static CheckedQuotation Check(string draft) => Assert.Single(QuotationCheck.Of(draft, [Source]));

    static string Place(CheckedQuotation quotation, int part = 0) => quotation.Places[part].Of(Letter);

    [Theory]
    [InlineData("Marrow said: “The mole was not damaged by the storm.”")]
    [InlineData("Marrow said: \"the mole was not damaged by the storm\".")]
    [InlineData("Marrow said: „The mole was not damaged – by the storm“.")]
    public void WordForWordIsExactWhateverCaseMarksAndPunctuation(string draft)
    {
        var quotation = Check(draft);
        Assert.Equal(QuotationVerdict.Exact, quotation.Verdict);
        Assert.Equal("The mole was not damaged by the storm", Place(quotation));
    }

    [Fact]
    public void ARangeIsGivenInTheDraftWithItsMarks()
    {
        const string draft = "A first paragraph.\n\nMarrow said “nobody asked us” in May.";
        Assert.Equal("“nobody asked us”", Check(draft).Span.Of(draft));
    }

    [Theory]
    [InlineData("“It may have been weakened … by dredging”", 2)]
    [InlineData("“It may have been weakened [...] by dredging, […] and nobody asked us”", 3)]
    [InlineData("“[The mole] may have been weakened earlier by dredging”", 1)]
    public void WordsLeftOutWithASignAreShortenedFairly(string draft, int parts)
    {
        var quotation = Check($"Marrow said {draft}.");
        Assert.Equal(QuotationVerdict.Shortened, quotation.Verdict);
        Assert.Equal(parts, quotation.Places.Length);
    }

    [Fact]
    public void AFirstPartOfOneCommonWordIsFoundBeforeTheRestAndNotWhereverItStandsToo()
    {
        var source = new QuotedSource("Report", $"{string.Concat(Enumerable.Repeat("Dorven answered. ", 80))}The panel wrote: “Dorven… dredges, dams and sells the water of the lower bank.” {string.Concat(Enumerable.Repeat("Dorven answered. ", 80))}", []);
        var quotation = Assert.Single(QuotationCheck.Of("The panel wrote: “Dorven … dredges, dams and sells the water of the lower bank.”", [source]));
        Assert.Contains(quotation.Verdict, new[] { QuotationVerdict.Exact, QuotationVerdict.Shortened });
    }

    [Fact]
    public void OtherWordsAreAlteredAndSaidWhich()
    {
        var quotation = Check("Marrow said: “It was weakened earlier by dredging, which the port of Dorven started in March.”");
        Assert.Equal(QuotationVerdict.Altered, quotation.Verdict);
        Assert.Contains(new WordChange("started", "began"), quotation.Changes);
        Assert.Contains(quotation.Changes, change => change.InDraft == "was");
    }

    [Theory]
    [InlineData("Marrow said: “The mole was damaged by the storm.”")]
    [InlineData("Marrow said: “The mole was … damaged by the storm.”")]
    [InlineData("Marrow said the mole was “damaged by the storm”.")]
    [InlineData("Vask wrote: “We will sign a paper that gives the light away.”")]
    public void ANotThatIsGoneIsSaidToBeLost(string draft) => Assert.Equal(QuotationVerdict.NegationLost, Check(draft).Verdict);

    [Fact]
    public void ANotThatTheDraftSaysItselfIsNotLost() =>
        Assert.Equal(QuotationVerdict.Exact, Check("Marrow said the mole was not “damaged by the storm”.").Verdict);

    [Fact]
    public void ANotThatTheDraftAddsCountsToo() =>
        Assert.Equal(QuotationVerdict.NegationLost, Check("Vask said that “the channel had not silted up within a single winter”.").Verdict);

    [Fact]
    public void WordsOfSomebodyElseAreSaidToBe()
    {
        var quotation = Check("Vask said: “The mole was not damaged by the storm.”");
        Assert.Equal(QuotationVerdict.SpeakerDiffers, quotation.Verdict);
        Assert.Equal("Vask", quotation.Speaker);
        Assert.Contains("Marrow", quotation.SpeakerInSource, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ilse Marrow said: “The mole was not damaged by the storm.”")]
    [InlineData("She said: “The mole was not damaged by the storm.”")]
    [InlineData("“The mole was not damaged by the storm,” according to Marrow.")]
    [InlineData("“The mole was not damaged by the storm” stands in the minutes.")]
    public void TheSameSpeakerAPronounOrNobodyDoesNotDiffer(string draft) => Assert.Equal(QuotationVerdict.Exact, Check(draft).Verdict);

    [Fact]
    public void WhatStandsInNoSourceIsNotFound()
    {
        var quotation = Check("Marrow said: “Every lamp on the quay was lit again before the ferries came.”");
        Assert.Equal(QuotationVerdict.NotFound, quotation.Verdict);
        Assert.Equal(-1, quotation.Source);
        Assert.False(quotation.IsFaithful);
    }

    [Fact]
    public void ATermInMarksIsNotChecked() => Assert.Equal(QuotationVerdict.TooShort, Check("The “light question” came up again.").Verdict);

    [Fact]
    public void PartsInAnotherOrderAreAltered() =>
        Assert.Equal(QuotationVerdict.Altered, Check("Marrow said: “nobody asked us … It may have been weakened earlier”.").Verdict);

    [Fact]
    public void ABlockQuotationIsLookedUpToo() =>
        Assert.Equal(QuotationVerdict.Exact, Check("As the minutes have it:\n\n> The mole was not damaged\n> by the storm.").Verdict);

    [Fact]
    public void TheSourceThatComesNearestIsNamed()
    {
        var other = new QuotedSource("Other", "The mole was somewhat damaged by the storm, they wrote.", []);
        var quotation = Assert.Single(QuotationCheck.Of("Marrow said: “The mole was not damaged by the storm.”", [other, Source]));
        Assert.Equal((1, QuotationVerdict.Exact), (quotation.Source, quotation.Verdict));
    }

    [Fact]
    public void TheKeyIsThatOfTheWords() =>
        Assert.Equal(Check("Marrow said “Nobody asked us”.").Key, Check("Marrow said: \"nobody asked us.\"").Key);

    [Theory]
    [InlineData("\"", 20_000)]
    [InlineData("“a", 20_000)]
    [InlineData("\"not the mole\" ", 3_000)]
    [InlineData("\ud800\" [", 10_000)]
    public void HostileTextsAreReadInTime(string part, int times)
    {
        var clock = Stopwatch.StartNew();
        QuotationCheck.Of(string.Concat(Enumerable.Repeat(part, times)), [Source, new QuotedSource("Same", string.Concat(Enumerable.Repeat("the not mole ", 5_000)), [])]);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }
}
