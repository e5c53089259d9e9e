using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Workbench.Freezing;
using Plumbline.Web.Features.Workbench.Suggestions;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>Drafts in the store: a log of changesets, written through the one write lane, and a snapshot.</summary>
public sealed class ChangesetStore(IDbContextFactory<PlumblineDbContext> contexts, WriteLane lane, TimeProvider time) : IDraftStore
{
    // Typing comes several times a second; when a draft was changed is shown in minutes.
    static readonly TimeSpan Touching = TimeSpan.FromSeconds(5);

    // On the lane's thread only.
    readonly Dictionary<Guid, DateTimeOffset> touched = [];

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
        var suggestions = await db.OpenSuggestions(draftId).ToListAsync(cancellationToken);
        var after = suggestions.Select(s => s.Suggestion.DocumentVersion).Append(draft.SnapshotVersion).Append(newest - history).Min();
        var changesets = await db.DraftChangesets.AsNoTracking()
            .Where(c => c.DraftId == draftId && c.DocumentVersion > after)
            .OrderBy(c => c.DocumentVersion)
            .Select(c => new StoredChangeset(c.DocumentVersion, c.AuthorId, c.ClientId, c.ClientSequence, c.Payload, c.At))
            .ToListAsync(cancellationToken);
        return new StoredDraft(draft.SnapshotText, draft.SnapshotVersion, changesets)
        {
            Suggestions = [.. suggestions.Select(s => new StoredSuggestion(s.Suggestion.DocumentVersion, s.Suggestion.ToOpen(s.Author)))],
            Sentences = await db.SentencesAsync(draftId, time.GetUtcNow() - SentenceHistory.Memory, cancellationToken),
            Freezes = await db.FreezesAsync(draftId, cancellationToken),
        };
    }

    public Task AppendAsync(Guid draftId, IReadOnlyList<StoredChangeset> changesets, CancellationToken cancellationToken) =>
        lane.WriteAsync(
            db =>
            {
                Add(db, draftId, changesets);
                var at = changesets[^1].At;
                if (touched.TryGetValue(draftId, out var last) && at - last < Touching && at >= last)
                    return;
                Touch(db, draftId, at);
                touched[draftId] = at;
            },
            cancellationToken);

    /// <summary>As part of a change that does more than this.</summary>
    /// <param name="changesets">At least one.</param>
    public static void Append(PlumblineDbContext db, Guid draftId, IReadOnlyList<StoredChangeset> changesets)
    {
        Add(db, draftId, changesets);
        Touch(db, draftId, changesets[^1].At);
    }

    static void Add(PlumblineDbContext db, Guid draftId, IReadOnlyList<StoredChangeset> changesets)
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
        SentenceRows.Keep(db, draftId, changesets);
    }

    static void Touch(PlumblineDbContext db, Guid draftId, DateTimeOffset at) =>
        db.Drafts.Where(d => d.Id == draftId).ExecuteUpdate(set => set.SetProperty(d => d.UpdatedAt, at));

    public async Task FreezeAsync(Guid draftId, IReadOnlyList<NewFreeze> freezes, IReadOnlyList<StoredChangeset> changesets, CancellationToken cancellationToken)
    {
        var outcome = await lane.ChangeAsSystemAsync<bool>("Plumbline", change =>
        {
            if (changesets.Count > 0)
                Append(change.Db, draftId, changesets);
            foreach (var freeze in freezes)
                FreezeThread.Open(change, draftId, freeze);
            return true;
        }, cancellationToken);
        if (outcome is Outcome<bool>.Refused refused)
            throw new InvalidOperationException($"A sentence could not be frozen: {refused.Why.Reason}");
    }

    public async Task<IReadOnlySet<Guid>> EndedFreezesAsync(IReadOnlyCollection<Guid> freezes, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await (
            from freeze in db.SentenceFreezes
            where freezes.Contains(freeze.Id)
            join thread in db.Annotations on freeze.ThreadId equals thread.Id
            where thread.ResolvedAt != null
            select freeze.Id).ToListAsync(cancellationToken)).ToHashSet();
    }

    public Task SnapshotAsync(Guid draftId, long version, string text, CancellationToken cancellationToken) =>
        lane.WriteAsync(
            db =>
            {
                db.Drafts
                    .Where(d => d.Id == draftId && d.SnapshotVersion < version)
                    .ExecuteUpdate(set => set.SetProperty(d => d.SnapshotText, text).SetProperty(d => d.SnapshotVersion, version));
                // Also the last that is heard of a draft which is closed.
                touched.Remove(draftId);
            },
            cancellationToken);
}
