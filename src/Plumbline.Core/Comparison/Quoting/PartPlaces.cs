using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>Where the parts of a quotation stand in a source: the longest is looked for first, the others from there to both sides.</summary>
static class PartPlaces
{
    /// <summary>How far from its neighbour a part is looked for word by word; a single common word stands in too many places to be searched.</summary>
    const int Reach = 120;

    /// <returns>A place for each part, and whether they stand in the quotation's order; null when one stands nowhere.</returns>
    public static (ImmutableArray<PartMatch> Matches, bool InOrder)? Of(ImmutableArray<ImmutableArray<QuotedWord>> parts, SourceWords source)
    {
        if (parts.IsEmpty)
            return ([], true);
        var anchor = Enumerable.Range(0, parts.Length).MaxBy(i => parts[i].Length);
        if (PartSearch.In(parts[anchor], source).MinBy(place => place.Cost) is not { } first)
            return null;
        var matches = new PartMatch[parts.Length];
        matches[anchor] = first;
        var inOrder = true;
        for (var i = anchor - 1; i >= 0; i--)
        {
            var limit = matches[i + 1].First;
            if (Place(parts[i], source, Math.Max(0, limit - Reach), limit, place => place.End <= limit, ref inOrder) is not { } found)
                return null;
            matches[i] = found;
        }
        for (var i = anchor + 1; i < parts.Length; i++)
        {
            var from = matches[i - 1].End;
            if (Place(parts[i], source, from, Math.Min(source.Lower.Length, from + Reach), place => place.First >= from, ref inOrder) is not { } found)
                return null;
            matches[i] = found;
        }
        return ([.. matches], inOrder);
    }

    /// <summary>In order where it stands there as well as anywhere; its order has changed only where it does not.</summary>
    static PartMatch? Place(
        ImmutableArray<QuotedWord> part, SourceWords source, int from, int to, Func<PartMatch, bool> isInOrder, ref bool inOrder)
    {
        var near = from < to ? PartAlignment.Of(part, source, from, to) : null;
        if (near is { Cost: 0 } && near.End > near.First)
            return near;
        var places = PartSearch.In(part, source);
        if (near is not null && near.End > near.First)
            places.Add(near);
        if (places.MinBy(place => place.Cost) is not { } cheapest)
            return null;
        if (places.Where(isInOrder).MinBy(place => place.Cost) is { } ordered && ordered.Cost <= cheapest.Cost)
            return ordered;
        inOrder = false;
        return cheapest;
    }
}
