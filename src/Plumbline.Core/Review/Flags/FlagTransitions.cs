using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;
using static Plumbline.Core.Review.Flags.FlagCondition;
using static Plumbline.Core.Review.FlagState;

namespace Plumbline.Core.Review.Flags;

/// <summary>What must be true of a flag before a step.</summary>
public enum FlagCondition
{
    DismissalReasonGiven,
    NoteGiven,
    TextIsGone,
    TextIsFound,
    NeedsNoCheckOfItsOwn,
    PhraseIsBack,
}

/// <summary>One row of <see cref="FlagTransitions"/>.</summary>
/// <param name="By">Any one of these rights, held directly; empty when only Plumbline itself takes the step.</param>
public sealed record FlagTransition(
    ImmutableArray<FlagState> From,
    FlagState To,
    FlagTrigger Trigger,
    ImmutableArray<ReviewAction> By,
    ImmutableArray<FlagCondition> Conditions);

/// <summary>Every step in the life of a flag. A reopened flag goes the ways of an open one.</summary>
public static class FlagTransitions
{
    public static ImmutableArray<FlagTransition> Rows { get; } =
    [
        new([Open, Reopened], Confirmed, FlagTrigger.Confirm, [ReviewAction.ConfirmFlag], []),
        new([Open, Reopened], Dismissed, FlagTrigger.Dismiss, [ReviewAction.DismissFlag], [DismissalReasonGiven]),
        new([Confirmed], Dismissed, FlagTrigger.Dismiss, [ReviewAction.DismissConfirmedFlag], [DismissalReasonGiven]),
        new([Open, Reopened], Stale, FlagTrigger.TextGone, [], [TextIsGone]),

        // Whoever may edit the draft can rewrite; those who may only suggest leave the flag where it is.
        new([Open, Reopened, Confirmed], Rewritten, FlagTrigger.Rewrite,
            [ReviewAction.RewriteFlaggedText, ReviewAction.EditDraft], []),
        new([Open, Reopened, Confirmed], Attributed, FlagTrigger.Attribute,
            [ReviewAction.AttributeFlaggedText, ReviewAction.EditDraft], []),

        new([Rewritten, Attributed], Closed, FlagTrigger.CheckNewText, [ReviewAction.CheckFlagResolution], []),
        new([Rewritten, Attributed], Closed, FlagTrigger.ApprovedWithDiff, [], [NeedsNoCheckOfItsOwn]),

        new([Stale], Open, FlagTrigger.Reanchored, [], [TextIsFound]),
        new([Stale], Closed, FlagTrigger.StaleClosed, [], [TextIsGone]),
        new([Closed], Reopened, FlagTrigger.PhraseReturned, [], [FlagCondition.PhraseIsBack]),
        new([Dismissed], Reopened, FlagTrigger.Appeal, [ReviewAction.AppealDismissal], [NoteGiven]),
        new([Dismissed], Reopened, FlagTrigger.Disagree, [ReviewAction.DisagreeWithDismissal], [NoteGiven]),
    ];

    public static IEnumerable<FlagTransition> By(FlagTrigger trigger) => Rows.Where(row => row.Trigger == trigger);
}
