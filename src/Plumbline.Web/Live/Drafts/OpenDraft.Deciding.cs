using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Suggestions are accepted, rejected and opened again. Rights are asked where a decision is stored.</summary>
sealed partial class OpenDraft
{
    /// <summary>Makes suggestions part of the text, each as one change by its author.</summary>
    public async Task<Outcome<DecisionTaken>> AcceptAsync(IReadOnlyList<Guid> ids, Actor by, Storing<AcceptedHere> storing)
    {
        var accepted = ImmutableArray.CreateBuilder<AcceptedHere>();
        var notDone = ImmutableArray.CreateBuilder<string>();
        DraftCommit commit;
        var ended = await EndedFreezesAsync();
        lock (gate)
        {
            var updates = ImmutableArray.CreateBuilder<AcceptedUpdate>();
            var since = SinceCommitted();
            foreach (var suggestion in ToDecide(ids, notDone, "accepted"))
            {
                var change = DraftSuggestions.Through(suggestion.Change, since.Concat(updates));
                if (change.IsLost)
                {
                    notDone.Add($"What {suggestion.Name} suggested has lost its place in the text; it can only be rejected.");
                    continue;
                }

                var before = authority.Text;
                var made = change.ToChangeSet(before.Length);
                if (frozen.Refuse([made], ended) is { } held)
                {
                    notDone.Add(held.Reason);
                    continue;
                }

                if (authority.Make($"accept-{suggestion.Id:n}", suggestion.Author, made) is not PushResult.Accepted done)
                {
                    notDone.Add("The draft would get too long by it.");
                    continue;
                }

                updates.AddRange(done.Updates);
                accepted.Add(new(suggestion with { Change = change }, done.FromVersion + 1, made.Invert(before)));
            }

            if (accepted.Count == 0)
                return NothingDone(notDone);
            foreach (var done in accepted)
                suggestions.Take(done.Suggestion.Id, $"{by.Name} has just accepted this.");
            commit = Enqueue(new DraftCommit(updates.ToImmutable())
            {
                Storing = changesets => storing(accepted, changesets),
                Stored = () => Settle(accepted.Select(a => a.Suggestion.Id)),
            });
        }

        return await EndAsync(commit, [.. accepted.Select(a => a.Suggestion.Id)], notDone);
    }

    /// <summary>Puts suggestions aside; the text stays as it is.</summary>
    public async Task<Outcome<DecisionTaken>> RejectAsync(IReadOnlyList<Guid> ids, Actor by, Storing<OpenSuggestion> storing)
    {
        ImmutableArray<OpenSuggestion> rejected;
        var notDone = ImmutableArray.CreateBuilder<string>();
        DraftCommit commit;
        lock (gate)
        {
            rejected = [.. ToDecide(ids, notDone, "rejected")];
            if (rejected.IsEmpty)
                return NothingDone(notDone);
            foreach (var suggestion in rejected)
                suggestions.Take(suggestion.Id, $"{by.Name} has just rejected this.");
            commit = Enqueue(new DraftCommit([])
            {
                Storing = async changesets =>
                {
                    var refusal = await storing(rejected, changesets);
                    if (refusal is not null) Release(rejected);
                    return refusal;
                },
                Stored = () => Settle(rejected.Select(s => s.Id)),
            });
        }

        return await EndAsync(commit, [.. rejected.Select(s => s.Id)], notDone);
    }

    /// <summary>Opens decided suggestions again; what an accepted one has changed in the text is taken back.</summary>
    public async Task<Outcome<DecisionTaken>> ReopenAsync(IReadOnlyList<DecidedSuggestion> decided, Actor by, Storing<StoredSuggestion> storing)
    {
        var reopened = ImmutableArray.CreateBuilder<OpenSuggestion>();
        var notDone = ImmutableArray.CreateBuilder<string>();
        DraftCommit commit;
        var ended = await EndedFreezesAsync();
        lock (gate)
        {
            var updates = ImmutableArray.CreateBuilder<AcceptedUpdate>();
            // The last one accepted is the first to be taken back.
            foreach (var one in decided.OrderByDescending(d => d.Version))
            {
                var before = updates.Count;
                if (Reopen(one, by, updates, ended) is { } open)
                {
                    for (var i = 0; i < reopened.Count; i++)
                        reopened[i] = reopened[i] with { Change = DraftSuggestions.Through(reopened[i].Change, updates.Skip(before)) };
                    reopened.Add(open);
                }
                else
                    notDone.Add("The text around it has changed too much since, or is frozen; this cannot be undone now.");
            }

            if (reopened.Count == 0)
                return NothingDone(notDone);
            var here = authority.Version;
            ImmutableArray<OpenSuggestion> standing = [.. reopened.Select(s => s with { Anchor = AnchorOf(s.Change, authority.Text) })];
            commit = Enqueue(new DraftCommit(updates.ToImmutable())
            {
                Storing = changesets => storing([.. standing.Select(s => new StoredSuggestion(here, s))], changesets),
                Stored = () =>
                {
                    foreach (var suggestion in standing)
                        suggestions.Put(suggestion);
                    audience.Publish(suggestions);
                },
            });
        }

        return await EndAsync(commit, [.. reopened.Select(s => s.Id)], notDone);
    }

    OpenSuggestion? Reopen(DecidedSuggestion decided, Actor by, ImmutableArray<AcceptedUpdate>.Builder updates, IReadOnlySet<Guid> ended)
    {
        var (place, version, undo) = decided;
        var since = authority.Since(version);
        if (undo is null)
        {
            var moved = since is { } later ? DraftSuggestions.Through(place.Change, later) : place.Change with { Spans = [] };
            return place with { Change = moved.IsLost ? moved.FindAgain(authority.Text, place.Anchor) : moved };
        }

        if (since is not { } updatesSince
            || AcceptedSuggestion.TakeBack(place.Change.Kind, place.Change.Words, undo, [.. updatesSince.Select(u => u.Changes)]) is not { } back
            || frozen.Refuse([back.Undo], ended) is not null
            || authority.Make($"undo-{place.Id:n}", by.Id, back.Undo) is not PushResult.Accepted done)
            return null;
        updates.AddRange(done.Updates);
        return place with { Change = back.Reopened };
    }

    static async Task<Outcome<DecisionTaken>> EndAsync(DraftCommit commit, ImmutableArray<Guid> ids, ImmutableArray<string>.Builder notDone) =>
        await RefusalOfAsync(commit) is { } why ? why : new DecisionTaken(ids, notDone.ToImmutable());

    IEnumerable<OpenSuggestion> ToDecide(IReadOnlyList<Guid> ids, ImmutableArray<string>.Builder notDone, string verb)
    {
        var found = new List<OpenSuggestion>();
        foreach (var wanted in ids.Distinct())
        {
            if (suggestions.Find(wanted) is { } suggestion)
                found.Add(suggestion);
            else
                notDone.Add(suggestions.Decided(wanted) ?? $"This is not open any more, so it cannot be {verb}.");
        }

        // What is written into a passage must not lose its place because the passage goes first.
        return found.OrderBy(s => s.Change.Kind).ThenBy(s => s.Change.IsLost ? 0 : s.Change.Start);
    }

    // Under the gate.
    void Settle(IEnumerable<Guid> ids)
    {
        foreach (var settled in ids)
            suggestions.Remove(settled);
        audience.Publish(suggestions);
    }

    void Release(ImmutableArray<OpenSuggestion> rejected)
    {
        lock (gate)
        {
            foreach (var suggestion in rejected)
                suggestions.Release(suggestion.Id);
        }
    }

    static Outcome<DecisionTaken> NothingDone(ImmutableArray<string>.Builder notDone) =>
        new Refusal.Taken(notDone.Count == 0 ? "Nothing was chosen." : string.Join(' ', notDone.Distinct()));
}
