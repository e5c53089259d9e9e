using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Says who was faster, where a step is refused because somebody has just taken it or another like it.</summary>
static class Meanwhile
{
    public static Refusal Explain(PlumblineDbContext db, SubmissionDossier dossier, Trigger trigger, Refusal why)
    {
        var submission = dossier.Submission;
        var row = SubmissionTransitions.Row(trigger);
        if (why is Refusal.Taken && submission is { ClaimedBy: { } holder, ClaimExpiresAt: { } expires })
            return new Refusal.Taken($"{db.NameOf(holder)} holds this review until {Time(expires)} UTC.");
        if (why is not Refusal.Unmet || row.StartsIn(submission.State))
            return why;

        var last = submission.Decisions.Where(d => d.RevisionId == submission.RevisionId && d.To == submission.State).MaxBy(d => d.At);
        if (last is not null && row.From.Contains(SubmissionState.ReadyForDecision))
            return new Refusal.Stale($"{db.NameOf(last.EditorId)} has decided already: this is {submission.State.InWords()}.", submission.RevisionId);
        if (row.To == submission.State)
            return new Refusal.Stale($"This has been done already: it is {submission.State.InWords()}.", submission.RevisionId);
        return why;
    }

    static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
}
