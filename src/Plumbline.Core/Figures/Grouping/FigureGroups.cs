using System.Collections.Immutable;

namespace Plumbline.Core.Figures.Grouping;

/// <summary>Puts quantities of one or more texts into groups by what they count, and says which disagree.</summary>
public static class FigureGroups
{
    /// <summary>Bounds on what a quantity is compared with keep endless texts linear.</summary>
    const int MostGroups = 32;
    const int MostMembers = 4;

    /// <summary>Groups of two or more, in the order of their first figures. Dates and ages are not grouped.</summary>
    /// <param name="documents">Each text and its quantities as <see cref="FigureReader"/> gives them.</param>
    public static ImmutableArray<FigureGroup> Of(IReadOnlyList<(string Text, ImmutableArray<Quantity> Quantities)> documents, CancellationToken cancellation = default)
    {
        var buckets = new Dictionary<string, List<List<GroupedFigure>>>(StringComparer.Ordinal);
        var inOrder = new List<List<GroupedFigure>>();
        for (var document = 0; document < documents.Count; document++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var quantity in documents[document].Quantities)
            {
                if (!IsComparable(quantity))
                    continue;
                var bucket = GroupKey.Bucket(quantity);
                if (!buckets.TryGetValue(bucket, out var groups))
                    buckets[bucket] = groups = [];
                var figure = new GroupedFigure(document, quantity);
                if (BestGroup(groups, figure) is { } group)
                {
                    group.Add(figure);
                    continue;
                }

                var begun = new List<GroupedFigure> { figure };
                groups.Add(begun);
                inOrder.Add(begun);
            }
        }

        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. inOrder.Where(group => group.Count > 1).Select(group => Made(group, documents, keys))];
    }

    static bool IsComparable(Quantity quantity) =>
        quantity.Kind is not (QuantityKind.Date or QuantityKind.Age) && (quantity.Kind != QuantityKind.Count || quantity.Subject is not null);

    static List<GroupedFigure>? BestGroup(List<List<GroupedFigure>> groups, GroupedFigure figure)
    {
        var quantity = figure.Quantity;
        List<GroupedFigure>? best = null;
        var bestScore = Likeness.Threshold(quantity) - 1;
        for (var g = groups.Count - 1; g >= 0 && g >= groups.Count - MostGroups; g--)
        {
            var group = groups[g];
            if (HoldsNeighbour(group, figure))
                continue;
            for (var m = group.Count - 1; m >= 0 && m >= group.Count - MostMembers; m--)
            {
                if (Likeness.Of(quantity, group[m].Quantity, isSameText: group[m].Document == figure.Document) is not { } score || score <= bestScore)
                    continue;
                (best, bestScore) = (group, score);
            }
        }

        return best;
    }

    /// <summary>Two figures of one sentence count different things, unless different people are named for them.</summary>
    static bool HoldsNeighbour(List<GroupedFigure> group, GroupedFigure figure)
    {
        for (var m = group.Count - 1; m >= 0 && m >= group.Count - MostMembers; m--)
        {
            if (group[m].Document == figure.Document && group[m].Quantity.Sentence == figure.Quantity.Sentence && !Claimants.Differ(group[m].Quantity, figure.Quantity))
                return true;
        }

        return false;
    }

    static FigureGroup Made(List<GroupedFigure> group, IReadOnlyList<(string Text, ImmutableArray<Quantity> Quantities)> documents, Dictionary<string, int> keys)
    {
        var first = group[0];
        var key = GroupKey.Of(first.Quantity, 0);
        var before = keys.GetValueOrDefault(key);
        keys[key] = before + 1;
        return new FigureGroup(
            GroupKey.Of(first.Quantity, before),
            GroupKey.Label(first.Quantity, documents[first.Document].Text),
            [.. group],
            Disagreements.Among(group));
    }
}
