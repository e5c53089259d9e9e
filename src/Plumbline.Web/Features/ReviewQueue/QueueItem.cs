using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>One submission as the queue lists it.</summary>
public sealed record QueueItem(
    Guid SubmissionId, Guid EntryId, string Slug, string Title, string Summary, int Round,
    SubmissionState State, DateTimeOffset StateSince, Guid RevisionId,
    Guid OwnerId, string OwnerName, Guid? ClaimedBy, string? ClaimedByName, DateTimeOffset? ClaimExpiresAt,
    int LoadedFlags, int BothsidistFlags, int BlockingThreads, int Approvals, int EvidenceSources, bool BreakGlass,
    Standing Standing)
{
    public Turn Turn => Turns.Of(State);

    public ClaimLease? LiveClaim(DateTimeOffset now) =>
        ClaimedBy is { } holder && ClaimExpiresAt is { } ends && ends > now ? new ClaimLease(holder, ends) : null;

    /// <summary>Null while nobody's clock runs.</summary>
    public ServiceLevel? Service(DateTimeOffset now) =>
        ServiceLevel.Of([new StateChange(State, RevisionId, StateSince)], now);

    /// <summary>What still stands between this and a decision, shortly, as far as a list can know it.</summary>
    public ImmutableArray<string> Missing()
    {
        if (Turn == Turn.Contributor)
            return ["a new revision"];
        var missing = ImmutableArray.CreateBuilder<string>();
        if (State is SubmissionState.Submitted or SubmissionState.InReview && Approvals == 0)
            missing.Add("a recommendation");
        if (BlockingThreads > 0)
            missing.Add(BlockingThreads == 1 ? "1 blocking thread" : $"{BlockingThreads} blocking threads");
        if (EvidenceSources == 0)
            missing.Add("a source as evidence");
        return missing.ToImmutable();
    }

    /// <summary>It waits for this person, and the rules let them act.</summary>
    public bool IsTurnOf(Actor actor, DateTimeOffset now) => Turn switch
    {
        Turn.Contributor => OwnerId == actor.Id,
        Turn.Reviewers => Permissions.May(actor, ReviewAction.ClaimReview, Standing) && (LiveClaim(now) is not { } claim || claim.Holder == actor.Id),
        Turn.Editors => State == SubmissionState.Approved
            ? Permissions.May(actor, ReviewAction.Publish, Standing)
            : Permissions.May(actor, ReviewAction.Decide, Standing),
        _ => false,
    };
}
