using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Submissions;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Answers whether one has a conflict of interest in an entry. A late yes gives the claim back.</summary>
public sealed class DeclareConflict(WriteLane lane)
{
    public Task<Outcome<ConflictAnswer>> RunAsync(
        Caller caller, Guid entryId, bool hasConflict, string? note, CancellationToken cancellation) =>
        lane.ChangeAsync<ConflictAnswer>(caller, change => Declare(change, entryId, hasConflict, note), cancellation);

    static Outcome<ConflictAnswer> Declare(Change change, Guid entryId, bool hasConflict, string? note)
    {
        if (Permissions.Ask(change.Actor, ReviewAction.DeclareConflictOfInterest, Standing.None).ToRefusal() is { } denied)
            return denied;
        if (!change.Db.Entries.Any(e => e.Id == entryId))
            return new Refusal.NotFound("There is no such entry.");

        ConflictAnswers.Save(change, entryId, hasConflict, note);
        if (hasConflict)
            LeaveReviews(change, entryId);
        return new ConflictAnswer(entryId, hasConflict);
    }

    static void LeaveReviews(Change change, Guid entryId)
    {
        var claimed = change.Db.Submissions
            .Where(s => s.EntryId == entryId && s.ClaimedBy == change.Actor.Id && s.State == SubmissionState.InReview)
            .ToList();
        foreach (var submission in claimed)
        {
            submission.State = SubmissionState.Submitted;
            submission.StateSince = change.Now;
            (submission.ClaimedBy, submission.ClaimExpiresAt) = (null, null);
            change.Record("submission.released", entryId, "submission", submission.Id,
                new { from = SubmissionState.InReview, to = SubmissionState.Submitted, because = "conflict of interest" });
            change.Announce(LiveEventKind.Submission, entryId, submission.Id);
        }
    }
}

public sealed record ConflictAnswer(Guid EntryId, bool HasConflict);
