using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Submissions as records, with their rounds, recommendations and decisions.</summary>
public sealed class SubmissionReader(IDbContextFactory<PlumblineDbContext> contexts)
{
    public async Task<Outcome<SubmissionRecord>> ReadAsync(Actor actor, Guid submissionId, CancellationToken cancellation)
    {
        if (Refuse(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await ReadAsync(db, s => s.Id == submissionId, cancellation);
        return found.IsEmpty ? SubmissionDossiers.NoSuchSubmission : found[0];
    }

    /// <summary>Newest first.</summary>
    public async Task<Outcome<ImmutableArray<SubmissionRecord>>> ListAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        if (Refuse(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.Where(e => e.Slug == slug).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellation);
        return entry is { } id
            ? await ReadAsync(db, s => s.EntryId == id, cancellation)
            : new Refusal.NotFound("There is no such entry.");
    }

    static Refusal? Refuse(Actor actor) => Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal();

    static async Task<ImmutableArray<SubmissionRecord>> ReadAsync(
        PlumblineDbContext db, Expression<Func<Submission, bool>> which, CancellationToken cancellation)
    {
        var submissions = await db.Submissions.AsNoTracking().Where(which)
            .Include(s => s.Rounds).Include(s => s.Recommendations).Include(s => s.Decisions).AsSplitQuery()
            .OrderByDescending(s => s.SubmittedAt).ThenByDescending(s => s.Id)
            .ToListAsync(cancellation);
        var people = submissions.SelectMany(s => s.Recommendations.Select(r => r.ReviewerId)
            .Concat(s.Decisions.Select(d => d.EditorId)).Append(s.OwnerId).Concat(s.ClaimedBy is { } holder ? [holder] : []));
        var names = await db.NamesOfAsync(people, cancellation);
        return [.. submissions.Select(s => Record(s, names))];
    }

    static SubmissionRecord Record(Submission s, IReadOnlyDictionary<Guid, string> names) => new(
        s.Id, s.EntryId, s.DraftId, s.State, s.StateSince, s.RevisionId, s.Summary, names[s.OwnerId], s.SubmittedAt,
        s.ClaimedBy is { } holder ? names[holder] : null, s.ClaimExpiresAt, s.BreakGlass, s.ReReviewDueAt,
        [.. s.Rounds.OrderBy(r => r.Number).Select(r => new RoundRecord(r.Number, r.RevisionId, r.Summary, r.SubmittedAt))],
        [.. s.Recommendations.OrderBy(r => r.At).Select(r => new RecommendationRecord(names[r.ReviewerId], r.RevisionId, r.Verdict, r.Comment, r.At))],
        [.. s.Decisions.OrderBy(d => d.At).Select(d => new DecisionRecord(names[d.EditorId], d.RevisionId, d.To, d.Reason, d.At))]);
}

/// <param name="Revision">The revision under review; every change of state has to name it.</param>
public sealed record SubmissionRecord(
    Guid Id, Guid EntryId, Guid DraftId, SubmissionState State, DateTimeOffset StateSince, Guid Revision, string Summary, string Owner, DateTimeOffset SubmittedAt,
    string? ClaimedBy, DateTimeOffset? ClaimExpiresAt, bool BreakGlass, DateTimeOffset? ReReviewDueAt,
    ImmutableArray<RoundRecord> Rounds, ImmutableArray<RecommendationRecord> Recommendations, ImmutableArray<DecisionRecord> Decisions);

public sealed record RoundRecord(int Number, Guid Revision, string Summary, DateTimeOffset SubmittedAt);

public sealed record RecommendationRecord(string Reviewer, Guid Revision, Verdict Verdict, string Comment, DateTimeOffset At);

public sealed record DecisionRecord(string DecidedBy, Guid Revision, SubmissionState To, string Reason, DateTimeOffset At);
