using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Data.Submissions;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>A reviewer's advice to the editors; with the last one needed, the submission is ready for a decision.</summary>
public sealed class Recommend(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, Verdict verdict, string comment, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier => Give(change, dossier, revisionSeen, verdict, comment)), cancellation);

    static Outcome<SubmissionStep> Give(Change change, SubmissionDossier dossier, Guid revisionSeen, Verdict verdict, string comment)
    {
        var submission = dossier.Submission;
        if (Refuse(change, dossier, revisionSeen, verdict, comment) is { } refusal)
            return refusal;

        // One voice a reviewer and revision: a change of mind replaces it.
        change.Db.Recommendations.RemoveRange(submission.Recommendations.Where(r => r.RevisionId == revisionSeen && r.ReviewerId == change.Actor.Id));
        change.Db.Recommendations.Add(new Recommendation
        {
            SubmissionId = submission.Id,
            RevisionId = submission.RevisionId,
            ReviewerId = change.Actor.Id,
            Verdict = verdict,
            Comment = comment.Trim(),
            At = change.Now,
        });
        change.Record("recommendation.given", submission.EntryId, "submission", submission.Id, new { verdict, revision = submission.RevisionId });

        if (change.Advance(dossier, Trigger.ReviewsComplete, detail: new { by = "Plumbline" }) is Outcome<SubmissionStep>.Done done)
            return done;
        ReviewActivity.Renew(change, submission);
        change.Announce(Data.Outbox.LiveEventKind.Submission, submission.EntryId, submission.Id);
        return new SubmissionStep(submission.Id, submission.RevisionId, submission.State);
    }

    static Refusal? Refuse(Change change, SubmissionDossier dossier, Guid revisionSeen, Verdict verdict, string comment)
    {
        var submission = dossier.Submission;
        var standing = dossier.StandingOf(change.Actor.Id, change.Now);
        if (Permissions.Ask(change.Actor, ReviewAction.Recommend, standing).ToRefusal() is { } denied)
            return denied;
        if (revisionSeen != submission.RevisionId)
            return new Refusal.Stale("A newer revision stands here now; look at what changed first.", submission.RevisionId);
        if (!Enum.IsDefined(verdict))
            return new Refusal.Invalid("This is not one of the recommendations.");
        if (string.IsNullOrWhiteSpace(comment))
            return new Refusal.Invalid("Write a comment for the editors and the author.");
        if (dossier.LapsedHolder == change.Actor.Id)
            return LapsedClaims.ClaimAgain;

        var unmet = Requirements.ForRecommending(dossier.Facts(change.Now), change.Actor, standing);
        if (unmet.IsEmpty)
            return null;
        if (submission.Recommendations.Any(r => r.RevisionId == revisionSeen && r.ReviewerId == change.Actor.Id))
            return new Refusal.Stale($"Your recommendation is in already; this is {submission.State.InWords()}.", submission.RevisionId);
        return new Refusal.Unmet(unmet[0].Sentence, [.. unmet.Select(requirement => requirement.Sentence)]);
    }
}
