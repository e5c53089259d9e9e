using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>
/// Puts an older text into a draft as one change that everybody in it sees at once. What stood there before is kept as a
/// checkpoint; what is published stays as it is, since the draft goes through review like any other.
/// </summary>
public sealed class RestoreText(DraftRights rights, RestorableTexts texts, OpenDrafts drafts, WriteLane lane)
{
    /// <param name="versionSeen">The draft's version that the caller saw; a later one is refused. Null restores over whatever stands.</param>
    public async Task<Outcome<RestoredText>> RunAsync(Caller caller, Guid draftId, VersionReference reference, long? versionSeen, CancellationToken cancellation)
    {
        var asked = await rights.AskAsync(caller, draftId, ReviewAction.EditDraft, cancellation);
        if (asked is not Outcome<Actor>.Done { Value: var actor })
            return ((Outcome<Actor>.Refused)asked).Why;
        var read = await texts.ReadAsync(draftId, reference, cancellation);
        if (read is not Outcome<RestorableText>.Done { Value: var older })
            return ((Outcome<RestorableText>.Refused)read).Why;
        await using var lease = await drafts.OpenAsync(draftId, cancellation);
        if (lease is null)
            return DraftSubmission.NoSuchDraft;

        Guid checkpoint = default;
        var outcome = await lease.Draft.RewriteAsync(
            $"restore-{Guid.NewGuid():n}", actor,
            start => versionSeen is { } seen && seen != start.Now.Version
                ? new Refusal.Stale("Somebody has typed in this draft since you looked. Nothing was restored; look at it again first.")
                : SentenceChanges.Between(start.Now.Text, older.Text),
            async (made, changesets) => Why(await lane.ChangeAsync<bool>(caller, change =>
            {
                if (DraftRights.Ask(change, draftId, ReviewAction.EditDraft, out var draft) is { } denied)
                    return denied;
                var done = made[0];
                var all = new TextSpan(0, older.Text.Length);
                var credits = Credits.Of(done.Change, [new TakenSpan(all, all)], older.Authors);
                var kept = RewriteRecord.Keep(
                    change, draftId, CheckpointKind.BeforeRestore, CheckpointName.Before("restoring", older.Name), done, changesets, credits, older.Whole);
                checkpoint = kept.Id;
                change.Record("draft.restored", draft.EntryId, "draft", draftId, new { text = reference.ToString(), name = older.Name, version = done.Version, checkpoint = kept.Id });
                change.Announce(LiveEventKind.Draft, draft.EntryId, draftId);
                return true;
            })));
        return outcome.Match<Outcome<RestoredText>>(done => new RestoredText(done.Version, checkpoint, older.Name), why => why);
    }

    static Refusal? Why(Outcome<bool> outcome) => outcome.Match(_ => (Refusal?)null, why => why);
}

/// <param name="Version">The draft's version then.</param>
/// <param name="CheckpointId">What stood there before; by it the restore can be taken back.</param>
public sealed record RestoredText(long Version, Guid CheckpointId, string Name);
