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
        var matches = ImmutableArray.CreateBuilder<PartMatch>();
        var inOrder = true;
        foreach (var part in parts)
        {
            var places = PartSearch.In(part, source);
            if (places.Count == 0)
                return null;
            var behind = matches.Count == 0 ? 0 : matches[^1].End;
            var cheapest = places.MinBy(place => place.Cost)!;
            var next = places.Where(place => place.First >= behind).MinBy(place => place.Cost);
            // A part that stands in order as well as anywhere is taken there; its order has changed only where it has not.
            inOrder &= next is not null && next.Cost <= cheapest.Cost;
            matches.Add(next is not null && next.Cost <= cheapest.Cost ? next : cheapest);
        }

        var words = parts.Sum(part => part.Count(word => !word.IsInserted));
        var match = new SourceMatch(matches.ToImmutable(), words, inOrder);
        return words - match.Cost >= LeastWords && 1 - ((double)match.Cost / words) >= LeastLikeness ? match : null;
    }
}
