using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Keeps a draft's text as it stands under a name.</summary>
public sealed class NameCheckpoint(DraftRights rights, OpenDrafts drafts, WriteLane lane)
{
    public const int MostInOneDraft = 200;

    public async Task<Outcome<CheckpointStep>> RunAsync(Caller caller, Guid draftId, string? typedName, CancellationToken cancellation)
    {
        var named = CheckpointName.Of(typedName);
        if (named is not Outcome<string>.Done { Value: var name })
            return ((Outcome<string>.Refused)named).Why;
        if (await rights.AskAsync(caller, draftId, ReviewAction.NameCheckpoint, cancellation) is Outcome<Actor>.Refused refused)
            return refused.Why;
        // What is acknowledged is in the store, so this text is what everybody sees as saved.
        if (await drafts.CurrentTextAsync(draftId, cancellation) is not { } text)
            return DraftSubmission.NoSuchDraft;
        return await lane.ChangeAsync(caller, change => Keep(change, draftId, text, name), cancellation);
    }

    static Outcome<CheckpointStep> Keep(Change change, Guid draftId, DraftText text, string name)
    {
        if (DraftRights.Ask(change, draftId, ReviewAction.NameCheckpoint, out var draft) is { } denied)
            return denied;
        var listed = change.Db.DraftCheckpoints.Where(c => c.DraftId == draftId && c.RemovedAt == null);
        // A second click finds what the first one made.
        if (listed.FirstOrDefault(c => c.DocumentVersion == text.Version && c.Name == name && c.Kind == CheckpointKind.Named) is { } same)
            return new CheckpointStep(same.Id, same.Version);
        if (listed.Count(c => c.Kind == CheckpointKind.Named) >= MostInOneDraft)
            return new Refusal.Taken(string.Create(CultureInfo.InvariantCulture, $"This draft has {MostInOneDraft} named checkpoints already; remove one that nobody needs."));
        var checkpoint = new DraftCheckpoint
        {
            DraftId = draftId,
            DocumentVersion = text.Version,
            Text = text.Text,
            Name = name,
            Kind = CheckpointKind.Named,
            CreatedBy = change.Actor.Id,
            CreatedAt = change.Now,
        };
        change.Db.DraftCheckpoints.Add(checkpoint);
        change.Record("checkpoint.named", draft.EntryId, "draft", draftId, new { checkpoint = checkpoint.Id, name, version = text.Version });
        change.Announce(LiveEventKind.Draft, draft.EntryId, draftId);
        return new CheckpointStep(checkpoint.Id, checkpoint.Version);
    }
}

/// <param name="Version">Of the checkpoint's row: what a later change of it has to have seen.</param>
public sealed record CheckpointStep(Guid CheckpointId, long Version);
