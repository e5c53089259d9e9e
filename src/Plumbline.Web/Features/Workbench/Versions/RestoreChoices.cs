using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Revisions;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Where somebody can put an older revision of an entry.</summary>
public sealed class RestoreChoices(IDbContextFactory<PlumblineDbContext> contexts)
{
    const int MostListed = 50;

    /// <returns>Null when there is no such revision that the actor may read.</returns>
    public async Task<RestoreChoice?> ReadAsync(Actor actor, string slug, int number, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.AsNoTracking().Where(e => e.Slug == slug).Select(e => new { e.Id, e.Title, e.PublishedRevisionId }).SingleOrDefaultAsync(cancellation);
        if (entry is null || !await RevisionsToRead.By(db, actor, entry.Id).AnyAsync(r => r.Number == number, cancellation))
            return null;
        var drafts = await (
            from draft in db.Drafts.Include(d => d.Invitations)
            where draft.EntryId == entry.Id && draft.AbandonedAt == null
            join owner in db.Users on draft.OwnerId equals owner.Id
            orderby draft.UpdatedAt descending
            select new { draft, owner.DisplayName }).AsNoTracking().Take(MostListed).ToListAsync(cancellation);
        return new RestoreChoice(
            entry.Title, entry.PublishedRevisionId, Permissions.May(actor, ReviewAction.CreateDraft, Standing.None),
            [
                .. drafts.Where(d => DraftRights.Refuse(actor, d.draft, ReviewAction.EditDraft) is null)
                    .Select(d => new RestoreTarget(d.draft.Id, d.DisplayName, d.draft.UpdatedAt)),
            ]);
    }
}

public sealed record RestoreChoice(string Title, Guid? PublishedRevisionId, bool MayBegin, ImmutableArray<RestoreTarget> Drafts);

public sealed record RestoreTarget(Guid Id, string Owner, DateTimeOffset UpdatedAt);
