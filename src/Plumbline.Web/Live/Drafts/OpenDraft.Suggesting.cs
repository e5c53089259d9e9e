using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data.Storage;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Suggestions are put beside the text.</summary>
sealed partial class OpenDraft
{
    /// <summary>Puts suggestions beside the text, or replaces what they said before.</summary>
    /// <param name="version">The version that the edits were made on.</param>
    public async Task<Outcome<DecisionTaken>> SuggestAsync(
        long version, IReadOnlyList<SuggestedEdit> edits, IReadOnlyList<Guid> withdrawn, Actor author, Storing<StoredSuggestion> storing)
    {
        ImmutableArray<OpenSuggestion> placed;
        var notDone = ImmutableArray.CreateBuilder<string>();
        DraftCommit commit;
        lock (gate)
        {
            if (authority.Since(version) is not { } since)
                return new Refusal.Stale("The draft has changed too much since this was suggested.");
            if (Malformed(edits, since.IsEmpty ? authority.Text.Length : since[0].Changes.Length) is { } malformed)
                return malformed;
            if (suggestions.Count + edits.Count(e => suggestions.Find(e.Id) is null) > DraftSuggestions.Most)
                return new Refusal.Taken($"There are {DraftSuggestions.Most} suggestions in this draft already; some of them have to be decided on first.");
            var text = authority.Text;
            placed = [.. edits.Where(edit => IsOpenTo(edit.Id, author, notDone)).Select(edit => Place(edit, since, text, author)).Where(s => HasPlace(s, notDone))];
            var here = authority.Version;
            var gone = withdrawn.Where(id => suggestions.Find(id)?.Author == author.Id).ToList();
            commit = Enqueue(new DraftCommit([])
            {
                Storing = changesets => storing([.. placed.Select(s => new StoredSuggestion(here, s))], changesets),
                Stored = () =>
                {
                    foreach (var suggestion in placed.Where(s => suggestions.Decided(s.Id) is null))
                        suggestions.Put(suggestion);
                    foreach (var own in gone)
                        suggestions.Remove(own);
                    audience.Publish(suggestions);
                },
            });
        }

        await commit.Done;
        return commit.Refusal is { } why ? why : new DecisionTaken([.. placed.Select(s => s.Id)], notDone.ToImmutable());
    }

    static bool HasPlace(OpenSuggestion suggestion, ImmutableArray<string>.Builder notDone)
    {
        if (!suggestion.Change.IsLost)
            return true;
        notDone.Add(suggestion.Change.Kind == SuggestionKind.Insertion
            ? "The passage that this was written into is gone."
            : "The words that this would take out are gone already.");
        return false;
    }

    bool IsOpenTo(Guid id, Actor author, ImmutableArray<string>.Builder notDone)
    {
        if (suggestions.Decided(id) is { } decided)
        {
            notDone.Add(decided);
            return false;
        }

        return suggestions.Find(id) is not { } known || known.Author == author.Id;
    }

    OpenSuggestion Place(SuggestedEdit edit, ImmutableArray<AcceptedUpdate> since, string text, Actor author)
    {
        var change = DraftSuggestions.Through(
            edit.Insert.Length > 0 ? SuggestedChange.Insertion(edit.Start, StorableText.Of(edit.Insert)) : new(SuggestionKind.Deletion, [new TextSpan(edit.Start, edit.End)], ""),
            since);
        if (change.Kind == SuggestionKind.Deletion)
            change = change with { Words = string.Concat(change.Spans.Select(span => span.Of(text))) };
        return new(edit.Id, author.Id, author.Name, suggestions.Find(edit.Id)?.At ?? time.GetUtcNow(), change, AnchorOf(change, text));
    }

    static Refusal? Malformed(IReadOnlyList<SuggestedEdit> edits, int length)
    {
        foreach (var edit in edits)
        {
            if (edit.Start < 0 || edit.End < edit.Start || edit.End > length)
                return new Refusal.Invalid("That is not a range of the draft's text.");
            if (edit.Insert.Length > 0 == edit.End > edit.Start)
                return new Refusal.Invalid("A suggestion either writes something or takes something out; a replacement is two of them.");
            if (edit.Insert.Length > AuthorityLimits.Default.TextLength)
                return new Refusal.TooLarge("This is longer than a whole draft may be.");
            if (edit.Insert.AsSpan().ContainsAny('\r', '\0'))
                return new Refusal.Invalid("Lines end with a line feed, and no text holds a zero.");
        }

        return edits.Select(e => e.Id).Distinct().Count() < edits.Count || edits.Any(e => e.Id == Guid.Empty)
            ? new Refusal.Invalid("Each suggestion needs an id of its own.")
            : null;
    }
}
