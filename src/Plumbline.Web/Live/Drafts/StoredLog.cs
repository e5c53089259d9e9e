using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>A stored draft as an authority: the snapshot, and every changeset after it applied.</summary>
static class StoredLog
{
    /// <exception cref="InvalidDataException">The log cannot be what an authority has written.</exception>
    public static DocumentAuthority Replay(StoredDraft stored)
    {
        var updates = stored.Changesets.Select(Read).ToList();
        var text = stored.SnapshotText;
        foreach (var update in updates.Where(update => update.Version > stored.SnapshotVersion))
        {
            if (update.Changes.Length != text.Length) throw new InvalidDataException($"Changeset {update.Version} does not fit the text before it.");
            text = update.Changes.Apply(text);
        }

        return new DocumentAuthority(text, Math.Max(stored.SnapshotVersion, updates.LastOrDefault()?.Version ?? 0), updates);
    }

    /// <summary>The open suggestions, each moved to the newest version.</summary>
    public static IEnumerable<OpenSuggestion> Suggestions(StoredDraft stored, DocumentAuthority authority)
    {
        if (stored.Suggestions.Count == 0) return [];
        var updates = stored.Changesets.Select(Read).ToList();
        var reach = updates.Count == 0 ? authority.Version : updates[0].Version - 1;
        return stored.Suggestions.Select(at =>
        {
            var (version, suggestion) = at;
            var change = suggestion.Change;
            change = version >= reach && version <= authority.Version
                ? DraftSuggestions.Through(change, updates.Where(update => update.Version > version))
                : change with { Spans = [] };
            return suggestion with { Change = change.IsLost ? change.FindAgain(authority.Text, suggestion.Anchor) : change };
        });
    }

    /// <summary>The frozen sentences that stand in the newest text.</summary>
    public static IEnumerable<PlacedFreeze> Freezes(StoredDraft stored, DocumentAuthority authority)
    {
        if (stored.Freezes.Count == 0) yield break;
        var updates = stored.Changesets.Select(Read).ToList();
        var reach = updates.Count == 0 ? authority.Version : updates[0].Version - 1;
        foreach (var (id, version, anchor) in stored.Freezes)
        {
            var since = updates.Where(update => update.Version > version).Select(update => update.Changes).ToList();
            var place = version < reach ? AnchorPlacing.Search(authority.Text, anchor)
                : since.Count > 0 ? AnchorPlacing.Place(authority.Text, anchor, new Survival(ComposedChanges.Of(since)))
                : new AnchorPlace(Hold.Kept, anchor.Span);
            if (place.Span is { } span) yield return new PlacedFreeze(id, span, anchor.Quote);
        }
    }

    /// <returns>The updates after one version and up to another; null when the log does not hold them all.</returns>
    public static List<AcceptedUpdate>? Between(IEnumerable<StoredChangeset> changesets, long after, long upTo)
    {
        var updates = changesets.Where(c => c.Version > after && c.Version <= upTo).Select(Read).ToList();
        return updates.Count == upTo - after ? updates : null;
    }

    static AcceptedUpdate Read(StoredChangeset stored) => ChangeSet.Parse(stored.Payload).Match(
        changes => new AcceptedUpdate(stored.Version, stored.ClientId, stored.Sequence, stored.Author, changes),
        refusal => throw new InvalidDataException($"Changeset {stored.Version}: {refusal.Reason}"));
}
