using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Data.Changes;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Real activity of a claim's holder renews the claim. No state changes, so the audit log says nothing of it.</summary>
public static class ReviewActivity
{
    public static void Renew(Change change, Submission submission)
    {
        if (submission is not { ClaimedBy: { } holder, ClaimExpiresAt: { } expires })
            return;
        if (new ClaimLease(holder, expires).Renew(change.Actor.Id, change.Now) is Outcome<ClaimLease>.Done renewed)
            submission.ClaimExpiresAt = renewed.Value.ExpiresAt;
    }

    /// <summary>After something done to a revision's flags or threads.</summary>
    public static void RenewOn(Change change, Guid revisionId)
    {
        var claimed = change.Db.Submissions.Where(s => s.RevisionId == revisionId && s.ClaimedBy == change.Actor.Id).ToList();
        claimed.ForEach(submission => Renew(change, submission));
    }
}
