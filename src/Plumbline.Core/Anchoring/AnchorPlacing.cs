using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>
/// Follows a pinned passage through changes of its text: first by its own characters, then by its words. Words that stood
/// elsewhere all the while are another passage, however alike; rather an orphan than a wrong place.
/// </summary>
public static class AnchorPlacing
{
    // With more of it between the survivors than this, a range says nothing of the passage any more.
    const int MostGrowth = 3;
    const int SmallGrowth = 200;

    /// <param name="anchor">With its range in the text before <paramref name="changes"/>.</param>
    /// <param name="text">After them.</param>
    public static AnchorPlace Place(string text, TextAnchor anchor, Survival changes, CancellationToken cancellation = default)
    {
        var old = anchor.Span;
        if (old.Start < 0 || old.End < old.Start || old.End > changes.OldLength || text.Length != changes.NewLength)
            return Search(text, anchor, cancellation);
        // An orphan of an earlier text: it has words, and no place.
        if (old.IsEmpty && anchor.Quote.Length > 0)
            return Search(text, anchor, cancellation);
        if (old.IsEmpty)
            return changes.Position(old.Start) is { } at ? new AnchorPlace(Hold.Kept, new TextSpan(at, at)) : FindAgain(text, anchor, changes, cancellation);
        return ByCharacters(text, anchor, changes) ?? FindAgain(text, anchor, changes, cancellation);
    }

    /// <summary>Without knowing what happened to the text: by the words alone.</summary>
    public static AnchorPlace Search(string text, TextAnchor anchor, CancellationToken cancellation = default) =>
        Found(AnchorFinder.Find(text, anchor, cancellation));

    static AnchorPlace? ByCharacters(string text, TextAnchor anchor, Survival changes)
    {
        if (changes.Of(anchor.Span) is not { } survived)
            return null;
        var span = WholeCharacters(text, survived.Span);
        if (WordForWord(text, span, anchor.Quote) is { } same)
            return new AnchorPlace(Hold.Kept, same);
        return survived.Count * 2 >= anchor.Span.Length && span.Length <= (anchor.Span.Length * MostGrowth) + SmallGrowth
            ? new AnchorPlace(Hold.Reworded, WholeWords.Around(text, span, anchor.Quote))
            : null;
    }

    // A replacement of the whole text is one change from its first to its last difference, which may cut through words that did not change.
    static TextSpan? WordForWord(string text, TextSpan span, string quote)
    {
        if (quote.Length == 0)
            return null;
        if (span.Length == quote.Length && text.AsSpan(span.Start, span.Length).SequenceEqual(quote))
            return span;
        var from = Math.Max(0, span.Start - quote.Length + 1);
        var window = text.AsSpan(from, Math.Min(text.Length, span.End + quote.Length - 1) - from);
        var at = window.IndexOf(quote, StringComparison.Ordinal);
        return at >= 0 && window[(at + 1)..].IndexOf(quote, StringComparison.Ordinal) < 0
            ? new TextSpan(from + at, from + at + quote.Length)
            : null;
    }

    static AnchorPlace FindAgain(string text, TextAnchor anchor, Survival changes, CancellationToken cancellation)
    {
        var near = changes.Near(anchor.Span.Start);
        var moved = anchor with { Span = new TextSpan(near, near + anchor.Span.Length) };
        return Found(AnchorFinder.Find(text, moved, place => changes.FromOutside(anchor.Span, place) * 2 <= place.Length, cancellation));
    }

    static AnchorPlace Found(TextSpan? span) => span is { } place ? new AnchorPlace(Hold.FoundAgain, place) : AnchorPlace.Orphan;

    static TextSpan WholeCharacters(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (start > 0 && start < text.Length && char.IsSurrogatePair(text[start - 1], text[start]))
            start--;
        if (end > 0 && end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]))
            end++;
        return new TextSpan(start, end);
    }
}
