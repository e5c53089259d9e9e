using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <param name="Score">How well quote and surroundings agree, 0 to 1.</param>
/// <param name="Distance">From where the passage stood, in UTF-16 code units.</param>
readonly record struct Candidate(TextSpan Span, double Score, int Distance)
{
    // Two places this close in score are told apart by nearness alone, and then only where it is plain.
    const double Margin = 0.08;
    const int FarOff = 4;

    public static TextSpan? Choose(IReadOnlyCollection<Candidate> candidates)
    {
        var ranked = candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Distance).ThenBy(c => c.Span.Start).ToList();
        if (ranked.Count == 0)
            return null;
        var rivals = ranked.Where(c => !c.Span.Overlaps(ranked[0].Span) && c.Score > ranked[0].Score - Margin).ToList();
        if (rivals.Count == 0)
            return ranked[0].Span;
        var nearest = rivals.Append(ranked[0]).OrderBy(c => c.Distance).ThenBy(c => c.Span.Start).ToList();
        return nearest[1].Distance > FarOff * (nearest[0].Distance + 1) ? nearest[0].Span : null;
    }
}
