using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>The places of a source where a part of a quotation may stand: its rarer words vote for where it would begin.</summary>
static class PartSearch
{
    const int MostPlacesOfAVoter = 64;
    const int MostWindows = 6;
    const int Grain = 6;

    public static List<PartMatch> In(ImmutableArray<QuotedWord> part, SourceWords source)
    {
        var votes = new Dictionary<int, double>();
        foreach (var (i, places) in Voters(part, source))
        {
            foreach (var place in places)
            {
                var window = (place - i + Grain) / Grain;
                votes[window] = votes.GetValueOrDefault(window) + (1.0 / places.Count);
            }
        }

        var slack = Grain + (part.Length / 2);
        return [.. votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(MostWindows)
            .Select(v => (v.Key * Grain) - Grain)
            .Select(start => PartAlignment.Of(part, source, Math.Clamp(start - slack, 0, source.Lower.Length), Math.Clamp(start + part.Length + slack + Grain, 0, source.Lower.Length)))
            .Where(match => match.End > match.First)
            .DistinctBy(match => (match.First, match.End))];
    }

    /// <summary>Words that stand in few places; where there are none, the rarest one in the first places that it has.</summary>
    static IEnumerable<(int Index, IReadOnlyList<int> Places)> Voters(ImmutableArray<QuotedWord> part, SourceWords source)
    {
        var known = part.Select((word, i) => (Index: i, Places: word.IsInserted ? [] : source.PlacesOf(word.Lower))).Where(word => word.Places.Count > 0).ToList();
        var rare = known.Where(word => word.Places.Count <= MostPlacesOfAVoter).ToList();
        return rare.Count > 0 || known.Count == 0 ? rare
            : [known.MinBy(word => word.Places.Count) is var (index, places) ? (index, [.. places.Take(MostPlacesOfAVoter * MostWindows)]) : default];
    }
}
