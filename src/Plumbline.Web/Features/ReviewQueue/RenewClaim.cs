using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Keeps a claim alive; called on real activity, never by a timer alone.</summary>
public sealed class RenewClaim(WriteLane lane)
{
    /// <returns>Until when the claim holds now, UTC.</returns>
    public Task<Outcome<DateTimeOffset>> RunAsync(Caller caller, Guid submissionId, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier => Renew(change, dossier)), cancellation);

    static Outcome<DateTimeOffset> Renew(Change change, SubmissionDossier dossier)
    {
        if (dossier.LapsedHolder == change.Actor.Id)
            return LapsedClaims.ClaimAgain;
        if (Permissions.Ask(change.Actor, ReviewAction.RenewOwnClaim, dossier.StandingOf(change.Actor.Id, change.Now)).ToRefusal() is { } denied)
            return denied;
        ReviewActivity.Renew(change, dossier.Submission);
        return dossier.Submission.ClaimExpiresAt!.Value;
    }
}
