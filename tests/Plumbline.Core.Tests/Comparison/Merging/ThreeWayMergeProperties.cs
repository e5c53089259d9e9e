using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Comparison.Merging;

namespace Plumbline.Core.Tests.Comparison.Merging;

/// <summary>What holds for any three texts: here, texts shuffled from few sentences, so that they share much.</summary>
public sealed class ThreeWayMergeProperties
{
    static readonly string[] Sentences =
    [
        "Dorven closed the bridge.", "Dorven reopened the bridge.", "The council of Osmark met twice that week!", "Yes.",
        "## Talks", "- one toll post", "He said \"no. Never.\" and left", "😀 e\u0301", "29,000 crowns, or U.V. 3.5", "   ", "[12].", "橋は閉じた。橋は開いた。",
        "The council of Osmark met once, in the week of the flood, and then Dorven closed the bridge",
    ];

    static readonly string[] Gaps = [" ", "\n", "\n\n", "\n \n", ""];

    static readonly Gen<string> Texts =
        from parts in Gen.Elements(Sentences).Zip(Gen.Elements(Gaps)).ListOf()
        select string.Concat(parts.Select(p => p.Item1 + p.Item2));

    static readonly Dictionary<int, MergeChoice> NoChoice = [];

    static void ForAnyThree(Func<string, string, string, bool> holds) =>
        Prop.ForAll(Texts.Zip(Texts.Zip(Texts)).ToArbitrary(), t => holds(t.Item1, t.Item2.Item1, t.Item2.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_125, 41));

    [Fact]
    public void WhatOnlyOneSideHasChangedIsTheMerge() => ForAnyThree((@base, x, _) =>
    {
        var (fromRight, fromLeft) = (ThreeWayMerge.Of(@base, @base, x), ThreeWayMerge.Of(@base, x, @base));
        return fromRight.Conflicts == 0 && fromRight.Resolve(NoChoice).Text == x
            && fromLeft.Conflicts == 0 && fromLeft.Resolve(NoChoice).Text == x && fromLeft.Resolve(NoChoice).FromRight.IsEmpty;
    });

    [Fact]
    public void WhatBothHaveChangedAlikeIsTheMerge() => ForAnyThree((@base, x, _) =>
    {
        var merge = ThreeWayMerge.Of(@base, x, x);
        return merge.Conflicts == 0 && merge.Resolve(NoChoice).Text == x;
    });

    [Fact]
    public void NothingThatASideAddedIsLostWhenBothAreKept() => ForAnyThree((@base, left, right) =>
    {
        var merge = ThreeWayMerge.Of(@base, left, right);
        var both = Enumerable.Range(0, merge.Pieces.Length).ToDictionary(i => i, MergeChoice (_) => new MergeChoice.Both());
        var (result, old) = (Visible(merge.Resolve(both).Text), Visible(@base));
        return Visible(left).Concat(Visible(right)).All(one => result.GetValueOrDefault(one.Key) >= one.Value - old.GetValueOrDefault(one.Key));
    });

    [Fact]
    public void EveryVisibleCharacterOfEachTextIsInExactlyOnePiece() => ForAnyThree((@base, left, right) =>
    {
        var pieces = ThreeWayMerge.Of(@base, left, right).Pieces;
        return string.Concat(pieces.Select(p => p.Base.Words + p.Base.Gap)) == @base
            && string.Concat(pieces.Select(p => p.Left.Words + p.Left.Gap)) == left
            && string.Concat(pieces.Select(p => p.Right.Words + p.Right.Gap)) == right;
    });

    [Fact]
    public void TheSidesChangedPlacesConflictInTheSamePlaces() => ForAnyThree((@base, left, right) =>
        ThreeWayMerge.Of(@base, left, right).Conflicts == ThreeWayMerge.Of(@base, right, left).Conflicts);

    // Not words: without white space between them, two sentences make a word that neither side has written.
    static Dictionary<char, int> Visible(string text) =>
        text.Where(c => !char.IsWhiteSpace(c)).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
}
