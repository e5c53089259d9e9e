using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Shared.Figures;
using Plumbline.Web.Features.Shared.Quotations;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Reads <see cref="SubmissionDossier"/>s: tracked inside a change, untracked for pages.</summary>
public static class SubmissionDossiers
{
    public static readonly Refusal NoSuchSubmission = new Refusal.NotFound("There is no such submission.");

    public static async Task<SubmissionDossier?> ReadAsync(
        this IDbContextFactory<PlumblineDbContext> contexts, Guid submissionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await db.LoadSubmissionAsync(submissionId, cancellation);
    }

    /// <summary>Loads a submission inside a change and goes on with it; a claim that ran out is ended first.</summary>
    public static Outcome<T> WithSubmission<T>(this Change change, Guid submissionId, Func<SubmissionDossier, Outcome<T>> next)
    {
        // The lane's thread is there to be blocked.
        var dossier = change.Db.LoadSubmissionAsync(submissionId, CancellationToken.None).GetAwaiter().GetResult();
        return dossier is null ? NoSuchSubmission : next(LapsedClaims.End(change, dossier));
    }

    public static async Task<SubmissionDossier?> LoadSubmissionAsync(
        this PlumblineDbContext db, Guid submissionId, CancellationToken cancellation)
    {
        var submission = await db.Submissions
            .Include(s => s.Recommendations).Include(s => s.Decisions).Include(s => s.Rounds)
            .AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == submissionId, cancellation);
        if (submission is null)
            return null;

        var revision = await db.Revisions.Where(r => r.Id == submission.RevisionId)
            .Select(r => new { r.Number, r.BaseRevisionId }).SingleAsync(cancellation);
        var contributors = await db.RevisionContributors.Where(c => c.RevisionId == submission.RevisionId)
            .Select(c => c.PersonId).ToListAsync(cancellation);
        var conflicts = await db.ConflictDeclarations.Where(c => c.EntryId == submission.EntryId)
            .Select(c => new { c.PersonId, c.HasConflict }).ToListAsync(cancellation);
        var invited = await db.DraftInvitations.Where(i => i.DraftId == submission.DraftId)
            .Select(i => i.PersonId).ToListAsync(cancellation);
        return new SubmissionDossier
        {
            Submission = submission,
            Entry = await db.Entries.SingleAsync(e => e.Id == submission.EntryId, cancellation),
            RevisionNumber = revision.Number,
            BaseRevisionId = revision.BaseRevisionId,
            Contributors = [.. contributors],
            Conflicts = conflicts.ToImmutableDictionary(c => c.PersonId, c => c.HasConflict),
            Invited = [.. invited],
            EvidenceCount = await CountEvidenceAsync(db, submission.EntryId, cancellation),
            Blockers = await db.BlockersAsync(submission.RevisionId, submission.OwnerId, cancellation),
            OpenFigureConflicts = await db.CountOpenFigureConflictsAsync(submission.EntryId, submission.RevisionId, cancellation),
            OpenQuotations = await db.CountOpenQuotationsAsync(
                submission.EntryId, submission.RevisionId,
                person => !contributors.Contains(person) && !conflicts.Exists(c => c.PersonId == person && c.HasConflict), cancellation),
        };
    }

    public static Task<int> CountEvidenceAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation) =>
        db.EntrySources.ThatCount().CountAsync(a => a.EntryId == entryId, cancellation);
}
