using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Comparison.Merging;

public sealed class ThreeWayMergeSpecs
{
    const string Base = "The weir was closed in May. The keepers asked for pay. Nobody answered them.\n\nThe mill stood still. Its owner sued the council.";

    static string Merged(string left, string right, params MergeChoice[] choices) => Merged(Base, left, right, choices);

    static string Merged(string @base, string left, string right, params MergeChoice[] choices)
    {
        var merge = ThreeWayMerge.Of(@base, left, right);
        Assert.Equal(choices.Length, merge.Conflicts);
        var asked = merge.Pieces.Select((piece, i) => (piece, i)).Where(p => p.piece.Kind == MergeKind.Conflict).Select(p => p.i);
        return merge.Resolve(asked.Zip(choices).ToDictionary(c => c.First, c => c.Second)).Text;
    }

    static string Edit(string old, string @new) => Base.Replace(old, @new, StringComparison.Ordinal);

    [Fact]
    public void EditsInDifferentSentencesAreBothTaken() => Assert.Equal(
        Base.Replace("in May", "in June", StringComparison.Ordinal).Replace("sued the council", "sold it", StringComparison.Ordinal),
        Merged(Edit("in May", "in June"), Edit("sued the council", "sold it")));

    [Fact]
    public void NeighbouringSentencesAreNoConflict() => Assert.Equal(
        Base.Replace("in May", "in June", StringComparison.Ordinal).Replace("for pay", "for their pay", StringComparison.Ordinal),
        Merged(Edit("in May", "in June"), Edit("for pay", "for their pay")));

    [Fact]
    public void TheSameEditOnBothSidesIsNoQuestion() => Assert.Equal(Edit("in May", "in June"), Merged(Edit("in May", "in June"), Edit("in May", "in June")));

    [Fact]
    public void WhatOneSideRemovedAndTheOtherLeftAloneIsGone() => Assert.Equal(
        Edit(" Nobody answered them.", ""), Merged(Base, Edit(" Nobody answered them.", "")));

    [Fact]
    public void AParagraphThatOneSideAddedStandsInItsPlace() => Assert.Equal(
        Edit("\n\nThe mill", "\n\nIt rained for a week.\n\nThe mill"),
        Merged(Base, Edit("\n\nThe mill", "\n\nIt rained for a week.\n\nThe mill")));

    [Fact]
    public void ASentenceRewordedOnBothSidesIsAskedAbout()
    {
        var (left, right) = (Edit("closed in May", "closed in June"), Edit("closed in May", "shut in May"));
        Assert.Equal(left, Merged(left, right, new MergeChoice.Left()));
        Assert.Equal(right, Merged(left, right, new MergeChoice.Right()));
        Assert.Equal(
            Base.Replace("The weir was closed in May.", "The weir was closed in June. The weir was shut in May.", StringComparison.Ordinal),
            Merged(left, right, new MergeChoice.Both()));
        Assert.Equal(
            Base.Replace("The weir was closed in May.", "The weir was shut in June.", StringComparison.Ordinal),
            Merged(left, right, new MergeChoice.Own(" The weir was shut in June. ")));
        Assert.Equal(left, ThreeWayMerge.Of(Base, left, right).Resolve(new Dictionary<int, MergeChoice>()).Text);
    }

    [Fact]
    public void ASentenceThatOneSideRemovedAndTheOtherRewordedIsAskedAbout()
    {
        var (left, right) = (Edit(" Nobody answered them.", ""), Edit("answered them", "answered the keepers"));
        Assert.Equal(left, Merged(left, right, new MergeChoice.Left()));
        Assert.Contains("Nobody answered the keepers.", Merged(left, right, new MergeChoice.Right()), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatBothAddedAtTheEndIsAskedAboutAndBothMayStay()
    {
        var merged = Merged(Base + " He lost.", Base + " The case was dropped.", new MergeChoice.Both());
        Assert.Equal(Base + " He lost. The case was dropped.", merged);
    }

    [Fact]
    public void AnEndAndAnAdditionBehindItAreNotGluedTogether() => Assert.Equal(
        "It rained all week. It snowed.", Merged("It rained.", "It rained all week.", "It rained. It snowed."));

    [Fact]
    public void ABlankLineThatOneSideSetIsTaken() => Assert.Equal(
        "The weir was closed in June.\n\nThe keepers asked for pay.",
        Merged("The weir was closed in May. The keepers asked for pay.", "The weir was closed in June. The keepers asked for pay.", "The weir was closed in May.\n\nThe keepers asked for pay."));

    [Fact]
    public void WhereNothingIsKnownInCommonSharedSentencesAreAndTheRestIsAskedAbout()
    {
        var merge = ThreeWayMerge.WithoutBase("The weir was closed. Ada said so. It rained.", "The weir was closed. Nobody knows why this was. It rained. It snowed too.");
        var conflict = Assert.Single(merge.Pieces, piece => piece.Kind == MergeKind.Conflict);
        Assert.Equal(("Ada said so.", "Nobody knows why this was."), (conflict.Left.Words, conflict.Right.Words));
        Assert.Equal(
            "The weir was closed. Ada said so. It rained. It snowed too.",
            merge.Resolve(new Dictionary<int, MergeChoice>()).Text);
    }

    [Fact]
    public void ItSaysWhichWordsCameFromTheRight()
    {
        var right = Edit("sued the council", "sold it");
        var merged = ThreeWayMerge.Of(Base, Edit("in May", "in early June"), right).Resolve(new Dictionary<int, MergeChoice>());
        var taken = Assert.Single(merged.FromRight);
        Assert.Equal("Its owner sold it.", taken.Span.Of(merged.Text));
        Assert.Equal("Its owner sold it.", taken.Source.Of(right));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "It rained.", "")]
    [InlineData("", "", "It rained.")]
    [InlineData("  \n", "", "\n\n")]
    public void EmptyTextsMerge(string @base, string left, string right)
    {
        var merge = ThreeWayMerge.Of(@base, left, right);
        Assert.Equal(0, merge.Conflicts);
        Assert.Equal((left + right).Trim(), merge.Resolve(new Dictionary<int, MergeChoice>()).Text.Trim());
    }
}
