using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Takes a submission from state to state inside a change: rules, row, audit event and live event together.</summary>
public static class SubmissionSteps
{
    /// <param name="attempt">Adds what comes with the attempt, such as a reason.</param>
    /// <param name="detail">For the audit log.</param>
    public static Outcome<SubmissionStep> Take(
        this Change change, SubmissionDossier dossier, Trigger trigger, Guid revisionSeen,
        Func<SubmissionFacts, SubmissionFacts>? attempt = null, object? detail = null)
    {
        var facts = dossier.Facts(change.Now);
        var standing = dossier.StandingOf(change.Actor.Id, change.Now);
        return SubmissionMachine.Try(attempt is null ? facts : attempt(facts), trigger, change.Actor, standing, revisionSeen)
            .Match<Outcome<SubmissionStep>>(
                to => Move(change, dossier.Submission, trigger, to, detail),
                why => Meanwhile.Explain(change.Db, dossier, trigger, why));
    }

    /// <summary>A step of Plumbline's own.</summary>
    public static Outcome<SubmissionStep> Advance(
        this Change change, SubmissionDossier dossier, Trigger trigger,
        Func<SubmissionFacts, SubmissionFacts>? attempt = null, object? detail = null)
    {
        var facts = dossier.Facts(change.Now);
        return SubmissionMachine.Advance(attempt is null ? facts : attempt(facts), trigger, dossier.Submission.RevisionId)
            .Map(to => Move(change, dossier.Submission, trigger, to, detail));
    }

    static SubmissionStep Move(Change change, Submission submission, Trigger trigger, SubmissionState to, object? detail)
    {
        var from = submission.State;
        submission.State = to;
        submission.StateSince = change.Now;
        if (to != SubmissionState.InReview)
            (submission.ClaimedBy, submission.ClaimExpiresAt) = (null, null);
        change.Record(StepNames.Of(trigger), submission.EntryId, "submission", submission.Id, new { from, to, revision = submission.RevisionId, detail });
        change.Announce(LiveEventKind.Submission, submission.EntryId, submission.Id);
        return new SubmissionStep(submission.Id, submission.RevisionId, to);
    }
}
