using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Shared.Drafts;

/// <summary>A draft as it stands now, with what open editors have already had accepted.</summary>
public sealed class DraftReader(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts open)
{
    public async Task<Outcome<DraftView>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await (
            from d in db.Drafts
            where d.Id == draftId
            join entry in db.Entries on d.EntryId equals entry.Id
            select new { entry.Slug, d.OwnerId, d.BaseRevisionId, d.AbandonedAt }).SingleOrDefaultAsync(cancellation);
        if (draft is null || await open.CurrentTextAsync(draftId, cancellation) is not { } text)
            return new Refusal.NotFound("There is no such draft.");
        return new DraftView(draftId, draft.Slug, draft.OwnerId, draft.BaseRevisionId, draft.AbandonedAt is not null, text.Version, text.Text);
    }
}

/// <param name="BaseRevision">The published revision it grew from; null for an entry that had none.</param>
/// <param name="Version">The number of changesets that the text holds.</param>
public sealed record DraftView(Guid Id, string Entry, Guid Owner, Guid? BaseRevision, bool IsAbandoned, long Version, string Text);
