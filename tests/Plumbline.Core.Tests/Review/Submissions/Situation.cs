using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

/// <summary>A submission for which every condition is met, so that a test can take one away.</summary>
static class Situation
{
    public static readonly DateTimeOffset Now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);
    public static readonly Guid Revision = Guid.NewGuid();

    public static SubmissionFacts In(SubmissionState? state) => new()
    {
        State = state,
        CurrentRevision = Revision,
        Now = Now,
        BaseIsRecorded = true,
        HasSummary = true,
        SourceCount = 1,
        ChecksHaveRun = true,
        SubmitterAnsweredConflictOfInterest = true,
        BaseIsCurrentlyPublished = true,
        Claim = new ClaimLease(Guid.NewGuid(), Now),
        Recommendations = [Approval()],
        ScheduledFor = Now,
        NewerVersionIsPublished = true,
        Reason = "The harbour dispute moved on.",
        RejectionCategory = RejectionCategory.Sourcing,
        HasCommentOrLinkedFlag = true,
        NewRevision = Guid.NewGuid(),
    };

    public static GivenRecommendation Approval(Guid? reviewer = null) =>
        new(reviewer ?? Guid.NewGuid(), Revision, Verdict.Approve, Now);

    public static Blocker Blocker(BlockerKind kind) => new(Guid.NewGuid(), kind, Guid.NewGuid(), "agentless");

    /// <summary>The standing that the right behind a trigger needs.</summary>
    public static Standing StandingFor(ReviewAction action) => action switch
    {
        ReviewAction.Submit or ReviewAction.Withdraw or ReviewAction.Abandon
            => Standing.None with { OwnsDraft = true, ContributedToRevision = true },
        ReviewAction.ReleaseOwnClaim => Standing.Uninvolved with { HoldsClaim = true },
        _ => Standing.Uninvolved,
    };

    public static Actor SomebodyWhoMay(ReviewAction action) => People.With(Permissions.WhoCould(action)[0]);
}
