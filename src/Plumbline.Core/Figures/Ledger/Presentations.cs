using System.Collections.Immutable;
using Plumbline.Core.Figures.Grouping;

namespace Plumbline.Core.Figures.Ledger;

/// <summary>Judges how a text, document 0, puts the figures of a group.</summary>
static class Presentations
{
    public static Presentation Of(FigureGroup group)
    {
        var own = group.Figures.Where(figure => figure.Document == 0).Select(figure => figure.Quantity).ToList();
        var others = group.Figures.Where(figure => figure.Document != 0).Select(figure => figure.Quantity).ToList();
        if (own.Count == 0)
            return Presentation.Absent;
        if (own.TrueForAll(figure => LeavesRoomForAll(figure, others)))
            return Presentation.Range;
        var attributed = own.Where(figure => figure.Attribution is { IsNamed: true }).ToList();
        if (NameTwoSides(attributed) && others.TrueForAll(other => attributed.Exists(figure => figure.BaseRange.IsCompatibleWith(other.BaseRange))))
            return Presentation.AttributedPair;
        return attributed.Count == own.Count ? Presentation.OneClaimant : Presentation.PlainFact;
    }

    public static ImmutableArray<int> PlainFacts(FigureGroup group)
    {
        var contradicted = group.Disagreements.Where(pair => !pair.DatesDiffer).SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet();
        return
        [
            .. Enumerable.Range(0, group.Figures.Length)
                .Where(i => contradicted.Contains(i) && group.Figures[i] is { Document: 0, Quantity: { Attribution: not { IsNamed: true }, IsQuoted: false } }),
        ];
    }

    static bool LeavesRoomForAll(Quantity figure, List<Quantity> others) =>
        !figure.Range.IsExact && others.TrueForAll(other => figure.BaseRange.IsCompatibleWith(other.BaseRange));

    static bool NameTwoSides(List<Quantity> attributed)
    {
        for (var i = 1; i < attributed.Count; i++)
        {
            if (Claimants.Differ(attributed[0], attributed[i]) && !attributed[0].BaseRange.IsCompatibleWith(attributed[i].BaseRange))
                return true;
        }

        return false;
    }
}
