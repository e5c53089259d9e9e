using System.Collections.Immutable;
using Plumbline.Core.Comparison;

namespace Plumbline.Core.Tests.Comparison;

public sealed class ComparisonSectionSpecs
{
    const string Old = "Dorven closed the bridge on 3 May.\n\n# Talks\n\nBoth sides met at Lake Ume twice.\n\n# Ferry\n\nA ferry runs four times a day.";
    const string New = "Dorven closed the bridge on 3 May.\n\n# Talks\n\nBoth sides met at Lake Ume once.\n\n# Ferry\n\nA ferry runs four times a day.";

    static ImmutableArray<ComparisonSection> Of(string old, string @new) => ComparisonSection.Of(TextComparer.Compare(old, @new), old, @new);

    [Fact]
    public void ASectionGoesFromAHeadingToTheNext()
    {
        var sections = Of(Old, New);

        Assert.Equal([null, "Talks", "Ferry"], sections.Select(s => s.Heading));
        Assert.Equal([0, 1, 0], sections.Select(s => s.ChangedRows));
        Assert.Equal([(0, 1), (1, 3), (3, 5)], sections.Select(s => (s.FirstRow, s.EndRow)));
    }

    [Fact]
    public void ATextWithoutHeadingsIsOneSectionAndNoTextIsNone()
    {
        Assert.Single(Of("One sentence.", "Another sentence. And more."));
        Assert.Empty(Of("", ""));
    }

    [Fact]
    public void OnlyTheSectionThatChangesHasAnotherHash()
    {
        var before = Of(Old, New);
        var after = Of(Old, New.Replace("four times", "five times", StringComparison.Ordinal));

        Assert.Equal([true, true, false], before.Zip(after, (a, b) => a.Hash == b.Hash));
    }

    [Fact]
    public void WhatItIsComparedWithCountsAndWhiteSpaceDoesNot()
    {
        var before = Of(Old, New);

        Assert.NotEqual(before[1].Hash, Of(Old.Replace("twice", "often", StringComparison.Ordinal), New)[1].Hash);
        Assert.Equal(before.Select(s => s.Hash), Of(Old, "\n" + New.Replace("met at", "met\nat", StringComparison.Ordinal)).Select(s => s.Hash));
    }

    [Fact]
    public void CitationMarksAreADifferenceUnlessTheyAreIgnored()
    {
        const string marked = "Dorven closed the bridge[12] on 3 May.[^3] Tolls on grain rose at once.[note 2]";
        const string bare = "Dorven closed the bridge on 3 May. Tolls on grain fell at once.";

        Assert.Equal([RowKind.Changed, RowKind.Changed], TextComparer.Compare(marked, bare).Rows.Select(r => r.Kind));
        var rows = TextComparer.Compare(marked, bare, new ComparisonOptions(IgnoreCitationMarks: true)).Rows;
        Assert.Equal([RowKind.Same, RowKind.Changed], rows.Select(r => r.Kind));
        Assert.Equal("rose", Assert.Single(rows[1].Edits).Old.Of(marked));
    }
}
