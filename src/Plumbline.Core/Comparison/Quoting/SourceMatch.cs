using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>All parts of a quotation laid over one source.</summary>
/// <param name="InOrder">Whether the parts stand in the source in the quotation's order.</param>
sealed record SourceMatch(ImmutableArray<PartMatch> Parts, int Words, bool InOrder)
{
    const double LeastLikeness = 0.6;
    const int LeastWords = 3;

    public int Cost => Parts.Sum(part => part.Cost);

    public ImmutableArray<WordChange> Changes => [.. Parts.SelectMany(part => part.Changes)];

    /// <summary>Null when too little of the quotation stands there to call it the same words.</summary>
    public static SourceMatch? Of(ImmutableArray<ImmutableArray<QuotedWord>> parts, SourceWords source)
    {
        if (PartPlaces.Of(parts, source) is not { } places)
            return null;
        var (matches, inOrder) = places;

        var words = parts.Sum(part => part.Count(word => !word.IsInserted));
        var match = new SourceMatch(matches, words, inOrder);
        return words - match.Cost >= LeastWords && 1 - ((double)match.Cost / words) >= LeastLikeness ? match : null;
    }
}
