using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Ends a claim whose time is over, before anything else happens to the submission.</summary>
public static class LapsedClaims
{
    public static readonly Refusal ClaimAgain = new Refusal.Stale("Your claim has ended; claim the review again.");

    public static SubmissionDossier End(Change change, SubmissionDossier dossier)
    {
        if (dossier.Submission is not { State: SubmissionState.InReview, ClaimedBy: { } holder, ClaimExpiresAt: { } expires } || change.Now < expires)
            return dossier;
        var ended = change.Advance(dossier, Trigger.ClaimExpired, detail: new { holder, by = "Plumbline" });
        return ended.IsRefused ? dossier : dossier with { LapsedHolder = holder };
    }
}
