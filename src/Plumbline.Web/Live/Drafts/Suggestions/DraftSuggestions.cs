using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Suggestions;

namespace Plumbline.Web.Live.Drafts.Suggestions;

/// <summary>The open suggestions of one draft, always as they stand at the committed version. Used under the draft's lock only.</summary>
sealed class DraftSuggestions(IEnumerable<OpenSuggestion> stored)
{
    /// <summary>More than anybody can decide on; their positions travel with every change of them.</summary>
    public const int Most = 2_000;

    readonly Dictionary<Guid, OpenSuggestion> open = stored.ToDictionary(suggestion => suggestion.Id);
    readonly HashSet<Guid> taken = [];
    readonly Dictionary<Guid, string> decided = [];

    public int Count => open.Count;

    public IReadOnlyCollection<OpenSuggestion> All => open.Values;

    /// <summary>Null when there is none, or somebody is deciding on it.</summary>
    public OpenSuggestion? Find(Guid id) => taken.Contains(id) ? null : open.GetValueOrDefault(id);

    /// <summary>Who has just decided on it, in a sentence; null when nobody has since the draft was opened.</summary>
    public string? Decided(Guid id) => decided.GetValueOrDefault(id);

    public void Put(OpenSuggestion suggestion)
    {
        taken.Remove(suggestion.Id);
        decided.Remove(suggestion.Id);
        open[suggestion.Id] = suggestion;
    }

    /// <summary>From now on nobody else can decide on it, until <see cref="Release"/>.</summary>
    public void Take(Guid id, string byWhom)
    {
        taken.Add(id);
        decided[id] = byWhom;
    }

    /// <summary>The decision was not made.</summary>
    public void Release(Guid id)
    {
        taken.Remove(id);
        decided.Remove(id);
    }

    public void Remove(Guid id)
    {
        taken.Remove(id);
        open.Remove(id);
    }

    /// <param name="text">As it is after the updates; null where it has gone further already.</param>
    /// <returns>Whether one has lost its place.</returns>
    public bool Move(IReadOnlyCollection<AcceptedUpdate> updates, Func<string?> text)
    {
        var lost = false;
        foreach (var (id, suggestion) in open.ToList())
        {
            if (suggestion.Change.IsLost)
                continue;
            var moved = Through(suggestion.Change, updates);
            if (moved.IsLost)
            {
                lost = true;
                // An import or a restore exchanges the text as a whole; the words may stand there still.
                if (text() is { } now)
                    moved = moved.FindAgain(now, suggestion.Anchor);
            }
            open[id] = suggestion with { Change = moved };
        }
        return lost;
    }

    public static SuggestedChange Through(SuggestedChange change, IEnumerable<AcceptedUpdate> updates) =>
        updates.Aggregate(change, (moved, update) => moved.Through(update.Changes));

    public SuggestionsFrame FrameAt(long version, IReadOnlyCollection<AcceptedUpdate> updates) => new(
        version,
        [.. open.Values.Select(suggestion => SuggestionFrameItem.Of(suggestion with { Change = Through(suggestion.Change, updates) }))]);
}
