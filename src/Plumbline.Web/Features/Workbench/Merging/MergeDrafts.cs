using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench.Versions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Merging;

/// <summary>
/// Merges a rival draft into another as one change that everybody in it sees at once. The text before it is kept as a
/// checkpoint, by which the merge can be taken back; the rival stays as it is.
/// </summary>
public sealed class MergeDrafts(DraftRights rights, MergeReader reader, MergeCredits credits, OpenDrafts drafts, WriteLane lane)
{
    const int LongestShown = 80;

    public async Task<Outcome<MergedDraft>> RunAsync(Caller caller, MergeRequest request, CancellationToken cancellation)
    {
        var asked = await rights.AskAsync(caller, request.Target, ReviewAction.EditDraft, cancellation);
        if (asked is not Outcome<Actor>.Done { Value: var actor })
            return ((Outcome<Actor>.Refused)asked).Why;
        if (request.Choices.Values.OfType<MergeChoice.Own>().Select(own => TypedText.TooLong(own.Words)).FirstOrDefault(why => why is not null) is { } tooLong)
            return tooLong;
        var read = await reader.ReadAsync(actor, request.Target, request.Rival, cancellation);
        if (read is not Outcome<DraftMerge>.Done { Value: var merge })
            return ((Outcome<DraftMerge>.Refused)read).Why;
        if (merge.Target.Version != request.TargetSeen || merge.Rival.Version != request.RivalSeen)
            return MovedOn;
        if (Unanswered(merge, request.Choices) is { } unanswered)
            return unanswered;
        await using var lease = await drafts.OpenAsync(request.Target, cancellation);
        if (lease is null)
            return DraftSubmission.NoSuchDraft;

        var choices = request.Choices.ToDictionary(c => c.Key, c => c.Value is MergeChoice.Own own ? new MergeChoice.Own(Sound(own.Words)) : c.Value);
        var merged = merge.Resolve(choices);
        var creditsOf = await credits.ReadAsync(merge, choices, merged, cancellation);
        Guid checkpoint = default;
        var outcome = await lease.Draft.RewriteAsync(
            $"merge-{Guid.NewGuid():n}", actor,
            start => start.Now.Version == request.TargetSeen ? SentenceChanges.Between(start.Now.Text, merged.Text) : MovedOn,
            async (made, changesets) => (await lane.ChangeAsync<bool>(caller, change =>
            {
                if (DraftRights.Ask(change, request.Target, ReviewAction.EditDraft, out var draft) is { } denied)
                    return denied;
                var (spans, whole) = creditsOf(made[0].Change);
                var kept = RewriteRecord.Keep(
                    change, draft.Id, CheckpointKind.BeforeMerge, CheckpointName.Before("merging", $"{merge.Rival.Owner}’s draft"), made[0], changesets, spans, whole);
                checkpoint = kept.Id;
                change.Record("draft.merged", draft.EntryId, "draft", draft.Id, new
                {
                    rival = request.Rival,
                    rivalVersion = merge.Rival.Version,
                    version = made[0].Version,
                    conflicts = merge.Conflicts.Length,
                    checkpoint = kept.Id,
                });
                change.Announce(LiveEventKind.Draft, draft.EntryId, draft.Id);
                return true;
            })).Match(_ => (Refusal?)null, why => why));
        return outcome.Match<Outcome<MergedDraft>>(done => new MergedDraft(done.Version, checkpoint, merge.Taken.Length, merge.Conflicts.Length), why => why);
    }

    static readonly Refusal MovedOn = new Refusal.Stale("Somebody has typed in one of the two drafts since you looked. Nothing was merged; what you chose is kept, look at it again.");

    // Own words come from a form.
    static string Sound(string text) => Data.Storage.StorableText.Of(text.ReplaceLineEndings("\n"));

    static Refusal? Unanswered(DraftMerge merge, IReadOnlyDictionary<string, MergeChoice> choices)
    {
        ImmutableArray<string> open = [.. merge.Conflicts.Where(c => !choices.ContainsKey(c.Key)).Select(c => Shown(c.Left.Length > 0 ? c.Left : c.Right))];
        return open.IsEmpty ? null : new Refusal.Unmet("Choose a wording for each of these first:", open);
    }

    static string Shown(string words) => $"“{Shortened.To(words, LongestShown)}”";
}

/// <param name="TargetSeen">The version of the draft to merge into, as the caller saw it.</param>
/// <param name="RivalSeen">The version of the draft that is merged in, as the caller saw it.</param>
/// <param name="Choices">By key of the conflict.</param>
public sealed record MergeRequest(Guid Target, long TargetSeen, Guid Rival, long RivalSeen, IReadOnlyDictionary<string, MergeChoice> Choices);

/// <param name="Version">The draft's version then.</param>
/// <param name="CheckpointId">The text before it; by it the merge can be taken back.</param>
/// <param name="Taken">Passages that came from the rival without a question.</param>
public sealed record MergedDraft(long Version, Guid CheckpointId, int Taken, int Conflicts);
