using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;
using static Plumbline.Core.Review.Submissions.RequirementCode;
using static Plumbline.Core.Review.SubmissionState;

namespace Plumbline.Core.Review.Submissions;

/// <summary>Every step that a submission can take, one row a trigger.</summary>
public static class SubmissionTransitions
{
    public static ImmutableArray<Transition> Rows { get; } =
    [
        new([], Draft, Trigger.CreateDraft, ReviewAction.CreateDraft, [BaseRecorded]),
        new([Draft], Submitted, Trigger.Submit, ReviewAction.Submit,
            [Summary, Source, NoGaps, ChecksRun, ConflictOfInterestAnswered]),
        new([Submitted, InReview], Draft, Trigger.Withdraw, ReviewAction.Withdraw, [NoDecisionYet]),

        // InReview without a live claim is what "ask for another review" leaves behind.
        new([Submitted, InReview], InReview, Trigger.Claim, ReviewAction.ClaimReview, [ClaimFree]),
        new([InReview], Submitted, Trigger.ReleaseClaim, ReviewAction.ReleaseOwnClaim, []),
        new([InReview], Submitted, Trigger.ReleaseClaimOfAnother, ReviewAction.ReleaseClaimOfAnother, [Reason]),
        new([InReview], Submitted, Trigger.ClaimExpired, By: null, [ClaimHasExpired]),
        new([InReview], ChangesRequested, Trigger.RequestChanges, ReviewAction.RequestChanges, [CommentOrFlag]),
        new([InReview], ReadyForDecision, Trigger.ReviewsComplete, By: null, [RecommendationsIn]),

        new([ReadyForDecision], InReview, Trigger.AskForAnotherReview, ReviewAction.AskForAnotherReview, [Reason]),
        new([ReadyForDecision], ChangesRequested, Trigger.SendBackForChanges, ReviewAction.Decide, [Reason]),
        new([ReadyForDecision], Approved, Trigger.Approve, ReviewAction.Decide,
            [NoBlockingFlags, NoBlockingThreads, FigureConflictsSettled, QuotesVerified, EnoughApprovals]),
        new([Submitted, InReview, ReadyForDecision], Approved, Trigger.ApproveByBreakGlass,
            ReviewAction.ApproveByBreakGlass, [Reason]),
        new([ReadyForDecision], Rejected, Trigger.Reject, ReviewAction.Decide, [RequirementCode.RejectionCategory]),

        new([ChangesRequested], Submitted, Trigger.Resubmit, ReviewAction.Submit,
            [NewRevisionOrReplies, Summary, Source, NoGaps, ChecksRun]),
        new([Rejected], Submitted, Trigger.ResubmitRejected, ReviewAction.Submit,
            [NewRevision, Reason, Summary, Source, NoGaps, ChecksRun]),
        new([Rejected], Submitted, Trigger.RevertRejection, ReviewAction.RevertRejection, [Reason]),
        new([Submitted, InReview, ReadyForDecision, Approved], Submitted, Trigger.SubmitNewerRevision,
            ReviewAction.Submit, [NewRevision, Summary, Source, NoGaps, ChecksRun]),
        new([Draft, Submitted, InReview, ChangesRequested, ReadyForDecision, Approved, Rejected], Abandoned,
            Trigger.Abandon, ReviewAction.Abandon, [Reason]),

        new([Approved], Published, Trigger.Publish, ReviewAction.Publish, [BaseIsPublished]),
        new([Approved], Published, Trigger.ScheduleDue, By: null, [RequirementCode.ScheduleDue, BaseIsPublished]),
        new([Published], Superseded, Trigger.NewerVersionPublished, By: null, [RequirementCode.NewerVersionPublished]),
        new([Published], Unpublished, Trigger.Unpublish, ReviewAction.Unpublish, [Reason]),
        new([Published], Unpublished, Trigger.UnpublishInEmergency, ReviewAction.UnpublishInEmergency, [Reason]),
        new([Unpublished], Draft, Trigger.ReviseUnpublished, ReviewAction.ReviseUnpublished, [NewRevision]),
    ];

    static readonly FrozenDictionary<Trigger, Transition> ByTrigger = Rows.ToFrozenDictionary(row => row.Trigger);

    public static Transition Row(Trigger trigger) => ByTrigger[trigger];

    /// <summary>What can happen next, whoever may do it.</summary>
    public static IEnumerable<Transition> From(SubmissionState state) => Rows.Where(row => row.StartsIn(state));
}
