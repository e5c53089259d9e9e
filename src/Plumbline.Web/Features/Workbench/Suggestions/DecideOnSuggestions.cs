using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Workbench.Live;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Features.Workbench.Suggestions;

/// <summary>
/// Accepts, rejects or reopens suggestions, one or many. The text changes and the decision is noted in one transaction, so
/// that no crash leaves one without the other.
/// </summary>
public sealed class DecideOnSuggestions(IDbContextFactory<PlumblineDbContext> contexts, SuggestionRights rights, OpenDrafts drafts, WriteLane lane)
{
    const int MostAtOnce = 2_000;

    public Task<Outcome<DecisionTaken>> AcceptAsync(Caller caller, Guid draftId, IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        DecideAsync(caller, draftId, ids, (draft, actor) => draft.AcceptAsync(ids, actor, (accepted, changesets) => WriteAsync(caller, draftId, change =>
        {
            ChangesetStore.Append(change.Db, draftId, changesets);
            foreach (var (suggestion, version, undo) in accepted)
            {
                if (Open(change.Db, suggestion.Id) is not { } row)
                    return DecidedElsewhere;
                Decide(change, row, SuggestionState.Accepted, "suggestion.accepted", version);
                (row.Words, row.AcceptedVersion, row.Undo) = (suggestion.Change.Words, version, undo.ToJson());
            }
            return null;
        })), cancellation);

    public Task<Outcome<DecisionTaken>> RejectAsync(Caller caller, Guid draftId, IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        DecideAsync(caller, draftId, ids, (draft, actor) => draft.RejectAsync(ids, actor, (rejected, _) => WriteAsync(caller, draftId, change =>
        {
            foreach (var suggestion in rejected)
            {
                if (Open(change.Db, suggestion.Id) is not { } row)
                    return DecidedElsewhere;
                Decide(change, row, SuggestionState.Rejected, "suggestion.rejected", version: null);
            }
            return null;
        })), cancellation);

    /// <summary>Undoes decisions: the suggestions stand open again, and what accepting has changed in the text is taken back.</summary>
    public async Task<Outcome<DecisionTaken>> ReopenAsync(Caller caller, Guid draftId, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        List<DecidedSuggestion> decided;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            decided = await (
                from suggestion in db.DraftSuggestions.AsNoTracking()
                where ids.Contains(suggestion.Id) && suggestion.DraftId == draftId
                    && (suggestion.State == SuggestionState.Accepted || suggestion.State == SuggestionState.Rejected)
                join author in db.Users on suggestion.AuthorId equals author.Id
                select new { suggestion, author.DisplayName }).AsAsyncEnumerable()
                .Select(row => ReadDecided(row.suggestion, row.DisplayName)).ToListAsync(cancellation);
        }
        return await DecideAsync(caller, draftId, ids, (draft, actor) => draft.ReopenAsync(decided, actor, (reopened, changesets) => WriteAsync(caller, draftId, change =>
        {
            if (changesets.Count > 0)
                ChangesetStore.Append(change.Db, draftId, changesets);
            foreach (var placed in reopened)
            {
                var row = change.Db.DraftSuggestions.Single(s => s.Id == placed.Suggestion.Id);
                if (row.State is not (SuggestionState.Accepted or SuggestionState.Rejected))
                    return new Refusal.Taken("Somebody else has undone this a moment ago.");
                Decide(change, row, SuggestionState.Open, "suggestion.reopened", row.AcceptedVersion);
                (row.DecidedBy, row.DecidedAt, row.AcceptedVersion, row.Undo) = (null, null, null, null);
                row.Place(placed);
            }
            return null;
        })), cancellation);
    }

    static readonly Refusal DecidedElsewhere = new Refusal.Taken("Somebody else has decided on this a moment ago. Nothing was changed.");

    static DecidedSuggestion ReadDecided(DraftSuggestion row, string author)
    {
        var undo = row.Undo is { } json
            ? ChangeSet.Parse(json).Match(read => read, refusal => throw new InvalidDataException($"Suggestion {row.Id}: {refusal.Reason}"))
            : null;
        return new(row.ToOpen(author), row.AcceptedVersion ?? row.DocumentVersion, undo);
    }

    static DraftSuggestion? Open(PlumblineDbContext db, Guid id) =>
        db.DraftSuggestions.SingleOrDefault(s => s.Id == id && s.State == SuggestionState.Open);

    static void Decide(Change change, DraftSuggestion row, SuggestionState state, string action, long? version)
    {
        (row.State, row.DecidedBy, row.DecidedAt) = (state, change.Actor.Id, change.Now);
        var entryId = change.Db.Drafts.Where(d => d.Id == row.DraftId).Select(d => d.EntryId).Single();
        change.Record(action, entryId, "draft", row.DraftId, new { suggestion = row.Id, author = row.AuthorId, kind = row.Kind, version });
    }

    async Task<Outcome<DecisionTaken>> DecideAsync(
        Caller caller, Guid draftId, IReadOnlyList<Guid> ids, Func<OpenDraft, Actor, Task<Outcome<DecisionTaken>>> decide, CancellationToken cancellation)
    {
        if (ids.Count is 0 or > MostAtOnce)
            return new Refusal.Invalid($"Choose between 1 and {MostAtOnce} suggestions.");
        var asked = await rights.AskAsync(caller, draftId, ReviewAction.AcceptOrRejectSuggestion, cancellation);
        if (asked is not Outcome<Actor>.Done { Value: var actor })
            return ((Outcome<Actor>.Refused)asked).Why;
        await using var lease = await drafts.OpenAsync(draftId, cancellation);
        return lease is null ? DraftSubmission.NoSuchDraft : await decide(lease.Draft, actor);
    }

    async Task<Refusal?> WriteAsync(Caller caller, Guid draftId, Func<Change, Refusal?> write)
    {
        var outcome = await lane.ChangeAsync<bool>(caller, change =>
        {
            if (SuggestionRights.Ask(change, draftId, ReviewAction.AcceptOrRejectSuggestion, out var draft) is { } denied)
                return denied;
            if (write(change) is { } refusal)
                return refusal;
            change.Announce(LiveEventKind.Draft, draft.EntryId, draftId);
            return true;
        });
        return outcome.Match(_ => (Refusal?)null, why => why);
    }
}
