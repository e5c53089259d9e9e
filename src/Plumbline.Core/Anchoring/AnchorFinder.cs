using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>
/// Finds a pinned passage again after the text has changed. What cannot be told apart from another place,
/// or is gone, is an orphan: better no place than a wrong one.
/// </summary>
public static class AnchorFinder
{
    /// <summary>The passage in <paramref name="text"/>, half-open, UTF-16 code units; null for an orphan.</summary>
    public static TextSpan? Find(string text, TextAnchor anchor, CancellationToken cancellation = default) =>
        Find(text, anchor, _ => true, cancellation);

    /// <param name="mayBe">Says of a range whether it can be the passage at all, for who knows more of the text than its words.</param>
    public static TextSpan? Find(string text, TextAnchor anchor, Func<TextSpan, bool> mayBe, CancellationToken cancellation = default)
    {
        if (StandsWhereItStood(text, anchor) && mayBe(anchor.Span))
            return anchor.Span;
        if (anchor.Quote.Length == 0)
            return PlaceBetween(text, anchor);
        var exact = ExactQuotes.In(text, anchor)
            .Where(c => c.Score >= AnchorContext.Needed(anchor.Quote.Length) && mayBe(c.Span)).ToList();
        if (exact.Count > 0)
            return Candidate.Choose(exact);
        cancellation.ThrowIfCancellationRequested();
        // The same words in other surroundings are another passage; this one may have been reworded where it stood.
        return Candidate.Choose([.. SimilarQuotes.In(text, anchor, cancellation).Where(c => mayBe(c.Span))]);
    }

    static bool StandsWhereItStood(string text, TextAnchor anchor)
    {
        var (start, end) = (anchor.Span.Start, anchor.Span.End);
        return start >= 0 && end <= text.Length
            && text.AsSpan(0, end).EndsWith(anchor.Quote) && anchor.Quote.Length == anchor.Span.Length
            && text.AsSpan(0, start).EndsWith(anchor.Prefix) && text.AsSpan(end).StartsWith(anchor.Suffix)
            && (anchor.Prefix.Length > 0 || anchor.Suffix.Length > 0 || anchor.Quote.Length == text.Length);
    }

    // A mere position has only its surroundings, so they have to be there, once.
    static TextSpan? PlaceBetween(string text, TextAnchor anchor)
    {
        var surroundings = anchor.Prefix + anchor.Suffix;
        var at = surroundings.Length == 0 ? -1 : text.IndexOf(surroundings, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(surroundings, at + 1, StringComparison.Ordinal) >= 0)
            return null;
        return new TextSpan(at + anchor.Prefix.Length, at + anchor.Prefix.Length);
    }
}
