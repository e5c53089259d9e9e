using System.Collections.Immutable;
using Plumbline.Core.Anchoring;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Suggestions;

public enum SuggestionKind
{
    Insertion,
    Deletion,
}

/// <summary>
/// A change that somebody proposes and that is not part of the text. It moves with the text until it is decided. An insertion
/// and a deletion side by side are two suggestions, so that each can be decided by itself. Positions are UTF-16 code units.
/// </summary>
/// <param name="Spans">
/// Half-open. Of an insertion: the one place, empty. Of a deletion: what is left of its words, in order; others may have
/// written between them. None when the place, or all of the words, are gone.
/// </param>
/// <param name="Words">What would be written, or taken out.</param>
public sealed record SuggestedChange(SuggestionKind Kind, ImmutableArray<TextSpan> Spans, string Words)
{
    /// <summary>There is nowhere to put it, or nothing left to take out.</summary>
    public bool IsLost => Spans.IsEmpty;

    public int Start => Spans[0].Start;

    public static SuggestedChange Insertion(int at, string words) => new(SuggestionKind.Insertion, [new(at, at)], words);

    public static SuggestedChange Deletion(TextSpan span, string text) => new(SuggestionKind.Deletion, [span], span.Of(text));

    /// <summary>Where it stands after somebody has changed the text.</summary>
    public SuggestedChange Through(ChangeSet change) => IsLost ? this : this with
    {
        Spans = Kind == SuggestionKind.Insertion ? Moved(change, Start) : [.. Spans.SelectMany(span => Survivors(change, span))],
    };

    /// <summary>The change that accepting it makes of a text of <paramref name="length"/> code units.</summary>
    /// <exception cref="InvalidOperationException">It is lost.</exception>
    public ChangeSet ToChangeSet(int length)
    {
        if (IsLost)
            throw new InvalidOperationException("A suggestion that has lost its place cannot be accepted.");
        var sections = new SectionBuilder();
        var at = 0;
        foreach (var span in Spans)
        {
            sections.Keep(span.Start - at);
            sections.Replace(span.Length, Kind == SuggestionKind.Insertion ? Words : "");
            at = span.End;
        }
        sections.Keep(length - at);
        return sections.ToChangeSet();
    }

    /// <summary>Looks for its place again, by the words around it, after the text was exchanged around it.</summary>
    /// <param name="anchor">As it was pinned last.</param>
    public SuggestedChange FindAgain(string text, TextAnchor anchor)
    {
        if (AnchorFinder.Find(text, anchor) is not { } found)
            return this;
        if (Kind == SuggestionKind.Insertion)
            return this with { Spans = [new(found.Start, found.Start)] };
        // Words that are not the same any more are not those that somebody wanted out.
        return string.Equals(found.Of(text), Words, StringComparison.Ordinal) ? this with { Spans = [found] } : this;
    }

    // Lost when one change takes out what stands on both sides; the browser's library decides in the same way.
    static ImmutableArray<TextSpan> Moved(ChangeSet change, int at)
    {
        var old = 0;
        foreach (var section in change.Sections)
        {
            if (!section.Keeps && old < at && at < old + section.Length)
                return [];
            old += section.Length;
        }
        var now = change.MapPosition(at);
        return [new(now, now)];
    }

    static IEnumerable<TextSpan> Survivors(ChangeSet change, TextSpan span)
    {
        int old = 0, now = 0;
        foreach (var section in change.Sections)
        {
            var from = Math.Max(span.Start, old);
            var to = Math.Min(span.End, old + section.Length);
            if (section.Keeps && from < to)
                yield return new TextSpan(now + (from - old), now + (to - old));
            old += section.Length;
            now += section.NewLength;
            if (old >= span.End)
                yield break;
        }
    }
}
