using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Text;
using static Plumbline.Core.Tests.CoEditing.Authorship.AuthoredText;

namespace Plumbline.Core.Tests.CoEditing.Authorship;

/// <summary>Words that somebody carried over from another text stay their authors'.</summary>
public sealed class CreditSpecs
{
    const string Start = "The weir was closed in May.";

    [Fact]
    public void MergedWordsAreTheirAuthorsAndTheRestTheMergers()
    {
        var rival = new AuthoredText(Start).Append(Ben, " It rained.").Append(Cem, " It snowed.");
        var target = new AuthoredText(Start);
        var change = SentenceChanges.Between(target.Text, Start + " Then it rained. It snowed.");
        target.Make(Ada, change);
        var at = target.Text.IndexOf("It snowed", StringComparison.Ordinal);
        var source = rival.Text.IndexOf("It snowed", StringComparison.Ordinal);
        foreach (var (span, author) in Credits.Of(change, [new TakenSpan(new(at, target.Text.Length), new(source, rival.Text.Length))], rival.Authorship.Spans))
            target.Authorship.Credit(span, author);
        Assert.Equal("[]The weir was closed in May.[Ada] Then it rained. [Cem]It snowed.", target.Told);
    }

    [Fact]
    public void WhatTheChangeDidNotWriteStaysItsAuthors()
    {
        var target = new AuthoredText("").Append(Ben, Start);
        var change = SentenceChanges.Between(target.Text, Start + " It rained.");
        target.Make(Ada, change);
        var all = new TextSpan(0, target.Text.Length);
        Assert.Equal(new AuthoredSpan(new(Start.Length, all.End), Cem), Assert.Single(Credits.Of(change, [new TakenSpan(all, all)], [new AuthoredSpan(all, Cem)])));
    }

    [Fact]
    public void APartWithoutAPlaceCountsAsAContribution()
    {
        var text = new AuthoredText(Start).Replace(Ada, " in May", "");
        text.Authorship.Credit(new(0, 0), Ben);
        Assert.Equal(new[] { Ada, Ben }.Order(), Contributors.Of(text.Authorship, text.Text, Start).Order());
    }

    [Fact]
    public void AStretchWithinPiecesIsPartedFromThem()
    {
        var text = new AuthoredText("").Append(Ada, "It rained. ").Append(Ben, "It snowed.");
        text.Authorship.Credit(new(3, 14), Cem);
        Assert.Equal("[Ada]It [Cem]rained. It [Ben]snowed.", text.Told);
    }

    [Fact]
    public void AStretchBeyondTheTextIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuthoredText(Start).Authorship.Credit(new(0, Start.Length + 1), Ada));
}
