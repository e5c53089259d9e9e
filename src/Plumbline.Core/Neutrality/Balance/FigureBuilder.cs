using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.Balance;

sealed class FigureBuilder
{
    readonly Dictionary<BalanceFigure, List<Place>> places = [];

    public void Add(BalanceFigure figure, Place place)
    {
        if (!places.TryGetValue(figure, out var known))
            places[figure] = known = [];
        known.Add(place);
    }

    public BalanceFigures Build() => new(places.ToImmutableDictionary(
        pair => pair.Key, pair => pair.Value.OrderBy(place => place.Span.Start).ThenBy(place => place.Span.End).ToImmutableArray()));
}
