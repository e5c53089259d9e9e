using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Gives a claim back: one's own at will, somebody else's with a reason. Recommendations and threads stay.</summary>
public sealed class ReleaseClaim(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? reason, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier => Release(change, dossier, revisionSeen, reason)), cancellation);

    static Outcome<SubmissionStep> Release(Change change, SubmissionDossier dossier, Guid revisionSeen, string? reason)
    {
        var holder = dossier.Submission.ClaimedBy;
        if (dossier.LapsedHolder == change.Actor.Id)
            return new Refusal.Stale("Your claim has ended already.");
        return holder == change.Actor.Id
            ? change.Take(dossier, Trigger.ReleaseClaim, revisionSeen)
            : change.Take(dossier, Trigger.ReleaseClaimOfAnother, revisionSeen, facts => facts with { Reason = reason }, new { holder, reason });
    }
}
