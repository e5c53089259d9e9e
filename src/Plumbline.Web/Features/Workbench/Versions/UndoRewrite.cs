using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Takes a restore or a merge back. What was typed since stays.</summary>
public sealed class UndoRewrite(IDbContextFactory<PlumblineDbContext> contexts, DraftRights rights, OpenDrafts drafts, WriteLane lane)
{
    static readonly Refusal UndoneAlready = new Refusal.Stale("This was taken back already.");

    /// <param name="checkpointId">The checkpoint that was made right before it.</param>
    /// <returns>The draft's version then.</returns>
    public async Task<Outcome<long>> RunAsync(Caller caller, Guid draftId, Guid checkpointId, CancellationToken cancellation)
    {
        var asked = await rights.AskAsync(caller, draftId, ReviewAction.EditDraft, cancellation);
        if (asked is not Outcome<Actor>.Done { Value: var actor })
            return ((Outcome<Actor>.Refused)asked).Why;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var checkpoint = await db.DraftCheckpoints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == checkpointId && c.DraftId == draftId, cancellation);
        if (checkpoint is null || checkpoint.Kind == CheckpointKind.Named)
            return new Refusal.NotFound("Nothing was restored or merged right after this.");
        if (checkpoint.UndoneAt is not null)
            return UndoneAlready;
        var authors = await RestorableTexts.AuthorsAtAsync(db, draftId, checkpoint.DocumentVersion, checkpoint.Text.Length, cancellation);
        await using var lease = await drafts.OpenAsync(draftId, cancellation);
        if (lease is null)
            return DraftSubmission.NoSuchDraft;

        ChangeSet? undone = null;
        var outcome = await lease.Draft.RewriteAsync(
            $"undo-{Guid.NewGuid():n}", actor,
            start =>
            {
                if (start.Since(checkpoint.DocumentVersion) is not [var first, .. var later])
                    return new Refusal.Stale("Too much was written since to take this back. The text before it is a checkpoint: compare with it, or restore it.");
                undone = first.Changes;
                return later.Aggregate(first.Changes.Invert(checkpoint.Text), (inverse, update) => inverse.Map(update.Changes));
            },
            async (made, changesets) => (await lane.ChangeAsync<bool>(caller, change =>
            {
                if (DraftRights.Ask(change, draftId, ReviewAction.EditDraft, out var draft) is { } denied)
                    return denied;
                var row = change.Db.DraftCheckpoints.Single(c => c.Id == checkpointId);
                if (row.UndoneAt is not null)
                    return UndoneAlready;
                row.UndoneAt = change.Now;
                Live.ChangesetStore.Append(change.Db, draftId, changesets);
                RewriteRecord.Credit(change, draftId, made[0].Version, [], authors.Whole.Union(Credits.Within(undone!.Deleted, authors.Spans)));
                change.Record("draft.rewrite-undone", draft.EntryId, "draft", draftId, new { checkpoint = checkpointId, version = made[0].Version });
                change.Announce(LiveEventKind.Draft, draft.EntryId, draftId);
                return true;
            })).Match(_ => (Refusal?)null, why => why));
        return outcome.Match<Outcome<long>>(done => done.Version, why => why);
    }
}
