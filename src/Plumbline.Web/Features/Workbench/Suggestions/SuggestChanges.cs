using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Features.Workbench.Suggestions;

/// <summary>Proposes changes of a draft's text, goes on writing on them, or takes them back. The text stays as it is.</summary>
public sealed class SuggestChanges(SuggestionRights rights, OpenDrafts drafts, WriteLane lane)
{
    /// <param name="version">The document's version that the edits were made on.</param>
    /// <param name="withdrawn">Suggestions of the caller that are to go; others, and those decided on, are left alone.</param>
    public async Task<Outcome<DecisionTaken>> RunAsync(
        Caller caller, Guid draftId, long version, IReadOnlyList<SuggestedEdit> edits, IReadOnlyList<Guid> withdrawn, CancellationToken cancellation)
    {
        var asked = await rights.AskAsync(caller, draftId, ReviewAction.MakeSuggestion, cancellation);
        if (asked is not Outcome<Actor>.Done { Value: var actor })
            return ((Outcome<Actor>.Refused)asked).Why;
        await using var lease = await drafts.OpenAsync(draftId, cancellation);
        if (lease is null)
            return DraftSubmission.NoSuchDraft;
        return await lease.Draft.SuggestAsync(version, edits, withdrawn, actor, async (placed, _) =>
            (await lane.ChangeAsync(caller, change => Store(change, draftId, placed, withdrawn), CancellationToken.None)).Match(_ => (Refusal?)null, why => why));
    }

    static Outcome<int> Store(Change change, Guid draftId, IReadOnlyList<StoredSuggestion> placed, IReadOnlyList<Guid> withdrawn)
    {
        if (SuggestionRights.Ask(change, draftId, ReviewAction.MakeSuggestion, out var draft) is { } denied)
            return denied;
        foreach (var one in placed)
        {
            var row = change.Db.DraftSuggestions.SingleOrDefault(s => s.Id == one.Suggestion.Id);
            if (row is null)
            {
                change.Db.DraftSuggestions.Add(one.ToRow(draftId, change.Now));
                change.Record("suggestion.made", draft.EntryId, "draft", draftId, new { suggestion = one.Suggestion.Id, kind = one.Suggestion.Change.Kind });
            }
            else if (row.DraftId != draftId || row.AuthorId != change.Actor.Id || row.Kind != one.Suggestion.Change.Kind)
            {
                return new Refusal.Taken("Another suggestion has this id.");
            }
            else
            {
                // Withdrawn and typed again, as an undo in the editor does.
                (row.Words, row.ChangedAt, row.State) = (one.Suggestion.Change.Words, change.Now, SuggestionState.Open);
                row.Place(one);
            }
        }
        var gone = change.Db.DraftSuggestions
            .Where(s => withdrawn.Contains(s.Id) && s.DraftId == draftId && s.AuthorId == change.Actor.Id && s.State == SuggestionState.Open).ToList();
        foreach (var row in gone)
        {
            (row.State, row.DecidedBy, row.DecidedAt) = (SuggestionState.Withdrawn, change.Actor.Id, change.Now);
            change.Record("suggestion.withdrawn", draft.EntryId, "draft", draftId, new { suggestion = row.Id });
        }
        change.Announce(LiveEventKind.Draft, draft.EntryId, draftId);
        return placed.Count;
    }
}
