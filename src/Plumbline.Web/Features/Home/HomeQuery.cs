using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;

namespace Plumbline.Web.Features.Home;

public sealed record HomeEntry(string Slug, string Title, DateTimeOffset At);

/// <param name="State">Of the latest submission that grew from it; null when nothing was submitted yet.</param>
public sealed record HomeDraft(Guid Id, string Title, Guid OwnerId, DateTimeOffset UpdatedAt, SubmissionState? State);

public sealed class HomeQuery(IDbContextFactory<PlumblineDbContext> contexts)
{
    const int MostShown = 20;

    public async Task<ImmutableArray<HomeEntry>> PublishedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return
        [
            .. await db.Entries.AsNoTracking()
                .Where(e => e.PublishedRevisionId != null && e.PublishedAt != null)
                .OrderByDescending(e => e.PublishedAt)
                .Take(MostShown)
                .Select(e => new HomeEntry(e.Slug, e.Title, e.PublishedAt!.Value))
                .ToListAsync(cancellation),
        ];
    }

    public async Task<ImmutableArray<HomeDraft>> DraftsOfAsync(Guid person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return
        [
            .. await (
                from draft in db.Drafts.AsNoTracking()
                where draft.AbandonedAt == null && (draft.OwnerId == person || draft.Invitations.Any(i => i.PersonId == person))
                join entry in db.Entries on draft.EntryId equals entry.Id
                orderby draft.UpdatedAt descending
                select new HomeDraft(draft.Id, entry.Title, draft.OwnerId, draft.UpdatedAt,
                    db.Submissions.Where(s => s.DraftId == draft.Id).OrderByDescending(s => s.SubmittedAt).Select(s => (SubmissionState?)s.State).FirstOrDefault()))
                .Take(MostShown)
                .ToListAsync(cancellation),
        ];
    }
}
