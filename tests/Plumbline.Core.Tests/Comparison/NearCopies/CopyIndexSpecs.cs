using System.Globalization;
using Plumbline.Core.Comparison.NearCopies;

namespace Plumbline.Core.Tests.Comparison.NearCopies;

public sealed class CopyIndexSpecs
{
    const string Copied = "the guards closed it to lorries and turned back every farmer who came with fruit from the valley";

    static CopyIndex<string> Library(params (string Key, string Text)[] texts) =>
        texts.Aggregate(CopyIndex<string>.Empty, (index, text) => index.With(text.Key, Fingerprint.Of(text.Text)));

    static string[] For(CopyIndex<string> index, string draft) => [.. index.Candidates(new CopySearch(draft).Fingerprint)];

    [Fact]
    public void OnlyTextsThatShareARunAreWorthReading()
    {
        var index = Library(("courier", $"On 3 May {Copied}."), ("herald", "A ferry runs four times a day while the lake is free of ice, and it is full every morning."));

        Assert.Equal(["courier"], For(index, $"In May, {Copied}, wrote one paper."));
    }

    [Fact]
    public void ARunWithAnEditIsFoundToo() =>
        Assert.Equal(["courier"], For(Library(("courier", Copied)), "guards closed it to trucks and turned back every farmer who came"));

    [Fact]
    public void WhatIsReplacedOrRemovedIsFoundNoMore()
    {
        var index = Library(("courier", Copied), ("herald", Copied));

        Assert.Equal(["herald"], For(index.With("courier", Fingerprint.Of("Something else altogether stands here now.")), Copied));
        Assert.Equal(["courier"], For(index.Without(["herald"]), Copied));
    }

    [Fact]
    public void TheLikeliestComesFirst()
    {
        var index = Library(("part", $"Briefly: {Copied[..60]}."), ("whole", Copied));

        Assert.Equal(["whole", "part"], For(index, Copied));
    }

    [Fact]
    public void AFingerprintSurvivesStorage()
    {
        var fingerprint = Fingerprint.Of(Copied);

        var again = Fingerprint.FromBytes(fingerprint.ToBytes());

        Assert.Equal((15, 1.0, 1.0), (again.Count, fingerprint.ShareIn(again), again.ShareIn(fingerprint)));
    }

    [Fact]
    public void AMirrorSharesNearlyAllWhateverItsOrder()
    {
        var paragraphs = Enumerable.Range(0, 20).Select(n => string.Create(CultureInfo.InvariantCulture, $"Toll post {n} took {n * 37} crowns in week {n} and was closed for the {n + 2} days of the fair.")).ToArray();
        var (original, mirror) = (Fingerprint.Of(string.Join("\n\n", paragraphs)), Fingerprint.Of(string.Join("\n\n", paragraphs.Reverse()) + " Copied from elsewhere."));

        Assert.InRange(original.ShareIn(mirror), 0.8, 1);
        Assert.InRange(original.ShareIn(Fingerprint.Of(Copied)), 0, 0.1);
    }

    [Fact]
    public void ShortTextsHaveNoFingerprintAndShareNothing()
    {
        Assert.Equal(0, Fingerprint.Of("three words only").Count);
        Assert.Equal(0, Fingerprint.Of("").ShareIn(Fingerprint.Of(Copied)));
        Assert.Empty(For(Library(("courier", Copied)), "three words only"));
    }
}
