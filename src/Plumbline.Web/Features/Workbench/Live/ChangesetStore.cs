using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>Drafts in the store: a log of changesets, written through the one write lane, and a snapshot.</summary>
public sealed class ChangesetStore(IDbContextFactory<PlumblineDbContext> contexts, WriteLane lane) : IDraftStore
{
    public async Task<StoredDraft?> LoadAsync(Guid draftId, int history, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // One transaction: the snapshot and the log after it have to be of the same moment.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var draft = await db.Drafts.AsNoTracking()
            .Where(d => d.Id == draftId)
            .Select(d => new { d.SnapshotText, d.SnapshotVersion })
            .SingleOrDefaultAsync(cancellationToken);
        if (draft is null)
            return null;
        var newest = await db.DraftChangesets.Where(c => c.DraftId == draftId).MaxAsync(c => (long?)c.DocumentVersion, cancellationToken) ?? 0;
        var after = Math.Min(draft.SnapshotVersion, newest - history);
        var changesets = await db.DraftChangesets.AsNoTracking()
            .Where(c => c.DraftId == draftId && c.DocumentVersion > after)
            .OrderBy(c => c.DocumentVersion)
            .Select(c => new StoredChangeset(c.DocumentVersion, c.AuthorId, c.ClientId, c.ClientSequence, c.Payload, c.At))
            .ToListAsync(cancellationToken);
        return new StoredDraft(draft.SnapshotText, draft.SnapshotVersion, changesets);
    }

    public Task AppendAsync(Guid draftId, IReadOnlyList<StoredChangeset> changesets, CancellationToken cancellationToken) =>
        lane.WriteAsync(db =>
        {
            db.DraftChangesets.AddRange(changesets.Select(c => new DraftChangeset
            {
                DraftId = draftId,
                DocumentVersion = c.Version,
                AuthorId = c.Author,
                ClientId = c.ClientId,
                ClientSequence = c.Sequence,
                Payload = c.Payload,
                At = c.At,
            }));
            var latest = changesets[^1].At;
            db.Drafts.Where(d => d.Id == draftId).ExecuteUpdate(set => set.SetProperty(d => d.UpdatedAt, latest));
        }, cancellationToken);

    public Task SnapshotAsync(Guid draftId, long version, string text, CancellationToken cancellationToken) =>
        lane.WriteAsync(
            db => db.Drafts
                .Where(d => d.Id == draftId && d.SnapshotVersion < version)
                .ExecuteUpdate(set => set.SetProperty(d => d.SnapshotText, text).SetProperty(d => d.SnapshotVersion, version)),
            cancellationToken);
}
