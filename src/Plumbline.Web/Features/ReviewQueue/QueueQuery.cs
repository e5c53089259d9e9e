using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Everything that is on its way through review, oldest turn first.</summary>
public sealed class QueueQuery(IDbContextFactory<PlumblineDbContext> contexts)
{
    static readonly SubmissionState[] Settled = [SubmissionState.Draft, SubmissionState.Published, SubmissionState.Superseded, SubmissionState.Abandoned, SubmissionState.Unpublished];
    static readonly FlagState[] Gone = [FlagState.Dismissed, FlagState.Closed, FlagState.Stale];

    public async Task<ImmutableArray<QueueItem>> ReadAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from s in db.Submissions.AsNoTracking()
            where !Settled.Contains(s.State)
            join e in db.Entries on s.EntryId equals e.Id
            join owner in db.Users on s.OwnerId equals owner.Id
            orderby s.StateSince, s.Id
            select new
            {
                Submission = s,
                e.Slug,
                e.Title,
                Owner = owner.DisplayName,
                Claimant = db.Users.Where(p => p.Id == s.ClaimedBy).Select(p => p.DisplayName).SingleOrDefault(),
                Rounds = s.Rounds.Count,
                Labels = db.Flags.Where(f => f.RevisionId == s.RevisionId && !Gone.Contains(f.State)).Select(f => f.Label).ToList(),
                Blocking = db.Annotations.Count(a => a.RevisionId == s.RevisionId && a.Blocking && a.ResolvedAt == null),
                Approvals = s.Recommendations.Count(r => r.RevisionId == s.RevisionId && r.Verdict == Verdict.Approve),
                Evidence = db.EntrySources.Count(a => a.EntryId == s.EntryId && a.Use == Data.Sources.SourceUse.Evidence && !a.Source!.ComparisonOnly),
                Contributed = db.RevisionContributors.Any(c => c.RevisionId == s.RevisionId && c.PersonId == actor.Id),
                Conflict = db.ConflictDeclarations.Where(c => c.EntryId == s.EntryId && c.PersonId == actor.Id).Select(c => (bool?)c.HasConflict).SingleOrDefault(),
            }).AsSplitQuery().ToListAsync(cancellation);

        return
        [
            .. from row in rows
               let s = row.Submission
               let standing = Standing.None with
               {
                   OwnsDraft = s.OwnerId == actor.Id,
                   ContributedToRevision = row.Contributed,
                   HasConflictOfInterest = row.Conflict == true,
                   // The question is put when the item is opened; a list is no place to hold somebody back for it.
                   HasAnsweredConflictOfInterest = true,
                   HoldsClaim = s.ClaimedBy == actor.Id,
               }
               select new QueueItem(
                   s.Id, s.EntryId, row.Slug, row.Title, s.Summary, row.Rounds, s.State, s.StateSince, s.RevisionId,
                   s.OwnerId, row.Owner, s.ClaimedBy, row.Claimant, s.ClaimExpiresAt,
                   row.Labels.Count(l => l.Family() == LabelFamily.Loaded), row.Labels.Count(l => l.Family() == LabelFamily.Bothsidist),
                   row.Blocking, row.Approvals, row.Evidence, s.BreakGlass, standing),
        ];
    }
}
