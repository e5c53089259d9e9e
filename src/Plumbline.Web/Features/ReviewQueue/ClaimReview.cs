using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Takes a submission for review, for half an hour at a time.</summary>
public sealed class ClaimReview(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier => Claim(change, dossier, revisionSeen)), cancellation);

    static Outcome<SubmissionStep> Claim(Change change, SubmissionDossier dossier, Guid revisionSeen)
    {
        var submission = dossier.Submission;
        // A second click finds the claim that the first one took.
        var standing = dossier.StandingOf(change.Actor.Id, change.Now);
        if (submission.RevisionId == revisionSeen && standing.HoldsClaim && Permissions.May(change.Actor, ReviewAction.RenewOwnClaim, standing))
            return new SubmissionStep(submission.Id, submission.RevisionId, submission.State);

        return change.Take(dossier, Trigger.Claim, revisionSeen).Map(step =>
        {
            var lease = ClaimLease.Take(change.Actor.Id, change.Now);
            (submission.ClaimedBy, submission.ClaimExpiresAt) = (lease.Holder, lease.ExpiresAt);
            return step;
        });
    }
}
