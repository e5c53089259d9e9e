using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Renames a checkpoint, takes it off the list, or brings it back. Its text stays as it is.</summary>
public sealed class ChangeCheckpoint(WriteLane lane)
{
    static readonly Refusal NoSuchCheckpoint = new Refusal.NotFound("This draft has no such checkpoint.");

    /// <param name="versionSeen">Of the checkpoint's row, as it was shown.</param>
    public Task<Outcome<CheckpointStep>> RenameAsync(Caller caller, Guid draftId, Guid checkpointId, long versionSeen, string? typedName, CancellationToken cancellation) =>
        ChangeAsync(caller, draftId, checkpointId, versionSeen, (change, checkpoint) => CheckpointName.Of(typedName).Match(
            name =>
            {
                if (checkpoint.RemovedAt is not null)
                    return NoSuchCheckpoint;
                Record(change, checkpoint, "checkpoint.renamed", new { checkpoint = checkpoint.Id, from = checkpoint.Name, to = name });
                checkpoint.Name = name;
                return null;
            },
            why => why), cancellation);

    public Task<Outcome<CheckpointStep>> RemoveAsync(Caller caller, Guid draftId, Guid checkpointId, long versionSeen, CancellationToken cancellation) =>
        ChangeAsync(caller, draftId, checkpointId, versionSeen, (change, checkpoint) =>
        {
            if (checkpoint.RemovedAt is not null)
                return new Refusal.Stale("This checkpoint was removed already.");
            (checkpoint.RemovedBy, checkpoint.RemovedAt) = (change.Actor.Id, change.Now);
            Record(change, checkpoint, "checkpoint.removed", new { checkpoint = checkpoint.Id, name = checkpoint.Name });
            return null;
        }, cancellation);

    public Task<Outcome<CheckpointStep>> TakeBackRemovalAsync(Caller caller, Guid draftId, Guid checkpointId, long versionSeen, CancellationToken cancellation) =>
        ChangeAsync(caller, draftId, checkpointId, versionSeen, (change, checkpoint) =>
        {
            if (checkpoint.RemovedAt is null)
                return new Refusal.Stale("This checkpoint is listed.");
            (checkpoint.RemovedBy, checkpoint.RemovedAt) = (null, null);
            Record(change, checkpoint, "checkpoint.brought-back", new { checkpoint = checkpoint.Id, name = checkpoint.Name });
            return null;
        }, cancellation);

    Task<Outcome<CheckpointStep>> ChangeAsync(
        Caller caller, Guid draftId, Guid checkpointId, long versionSeen, Func<Change, DraftCheckpoint, Refusal?> act, CancellationToken cancellation) =>
        lane.ChangeAsync<CheckpointStep>(caller, change =>
        {
            var checkpoint = change.Db.DraftCheckpoints.SingleOrDefault(c => c.Id == checkpointId && c.DraftId == draftId);
            if (DraftRights.Ask(change, draftId, ReviewAction.ChangeCheckpoint, out _, checkpoint?.CreatedBy == change.Actor.Id) is { } denied)
                return denied;
            if (checkpoint is null)
                return NoSuchCheckpoint;
            if (checkpoint.Version != versionSeen)
                return new Refusal.Stale("Somebody else has changed this checkpoint a moment ago. Nothing was done; look at it again.");
            return act(change, checkpoint) is { } refusal ? refusal : new CheckpointStep(checkpoint.Id, checkpoint.Version + 1);
        }, cancellation);

    static void Record(Change change, DraftCheckpoint checkpoint, string action, object detail)
    {
        var entry = change.Db.Drafts.Where(d => d.Id == checkpoint.DraftId).Select(d => d.EntryId).Single();
        change.Record(action, entry, "draft", checkpoint.DraftId, detail);
        change.Announce(LiveEventKind.Draft, entry, checkpoint.DraftId);
    }
}
