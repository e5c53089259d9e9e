using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Shared.Revisions;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Everything that a draft's text can be compared with or set back to.</summary>
public sealed class VersionReader(IDbContextFactory<PlumblineDbContext> contexts)
{
    public async Task<Outcome<VersionList>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.AsNoTracking().Include(d => d.Invitations).SingleOrDefaultAsync(d => d.Id == draftId, cancellation);
        if (draft is null)
            return DraftSubmission.NoSuchDraft;
        var mayRestore = DraftRights.Refuse(actor, draft, ReviewAction.EditDraft) is null;
        var checkpoints = await (
            from c in db.DraftCheckpoints
            where c.DraftId == draftId && c.RemovedAt == null
            join author in db.Users on c.CreatedBy equals author.Id
            select new { c.Id, c.Version, c.Kind, c.Name, c.CreatedBy, author.DisplayName, c.CreatedAt, c.Text.Length, c.UndoneAt }).ToListAsync(cancellation);
        var published = await db.Entries.Where(e => e.Id == draft.EntryId).Select(e => e.PublishedRevisionId).SingleAsync(cancellation);
        var once = await RevisionsToRead.Published(db, db.Revisions.Where(r => r.EntryId == draft.EntryId)).Select(r => r.Id).ToListAsync(cancellation);
        var revisions = await (
            from r in RevisionsToRead.By(db, actor, draft.EntryId)
            join author in db.Users on r.CreatedBy equals author.Id
            select new { r.Id, r.Number, author.DisplayName, r.CreatedAt, r.Text.Length, r.DraftId, r.Summary }).ToListAsync(cancellation);
        return new VersionList(
        [
            .. checkpoints.Select(c => new VersionLine(
                c.Kind == CheckpointKind.Named ? VersionKind.Checkpoint : VersionKind.Automatic, new VersionReference.Checkpoint(c.Id).ToString(),
                c.Name, c.DisplayName, c.CreatedAt, c.Length, IsOfThisDraft: true,
                new CheckpointLine(
                    c.Id, c.Version, c.Kind, DraftRights.Refuse(actor, draft, ReviewAction.ChangeCheckpoint, c.CreatedBy == actor.Id) is null,
                    mayRestore && c.Kind != CheckpointKind.Named && c.UndoneAt == null)))
                .Concat(revisions.Select(r => new VersionLine(
                    r.Id == published ? VersionKind.Published : once.Contains(r.Id) ? VersionKind.PublishedBefore : VersionKind.Revision,
                    new VersionReference.Revision(r.Number).ToString(), string.Create(CultureInfo.InvariantCulture, $"Revision {r.Number}") + (r.Summary.Length > 0 ? $": {r.Summary}" : ""),
                    r.DisplayName, r.CreatedAt, r.Length, r.DraftId == draftId, Checkpoint: null)))
                .OrderByDescending(line => line.At),
        ], DraftRights.Refuse(actor, draft, ReviewAction.NameCheckpoint) is null, mayRestore);
    }
}
