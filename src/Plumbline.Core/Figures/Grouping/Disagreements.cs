using System.Collections.Immutable;

namespace Plumbline.Core.Figures.Grouping;

/// <summary>Finds the figures of a group that cannot be true together.</summary>
static class Disagreements
{
    /// <summary>A group of more figures than this is judged by its first ones: nobody reads further.</summary>
    const int MostCompared = 64;

    public static ImmutableArray<FigureDisagreement> Among(List<GroupedFigure> group)
    {
        var found = ImmutableArray.CreateBuilder<FigureDisagreement>();
        for (var i = 0; i < group.Count && i < MostCompared; i++)
        {
            for (var j = i + 1; j < group.Count && j < MostCompared; j++)
            {
                var (a, b) = (group[i].Quantity, group[j].Quantity);
                if (!AreCompatible(a, b))
                    found.Add(new FigureDisagreement(i, j, Claimants.Differ(a, b), DatesDiffer(group[i], group[j])));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Figures in different units were rounded differently, so they are compared as estimates.</summary>
    static bool AreCompatible(Quantity a, Quantity b) =>
        a.BaseRange.IsCompatibleWith(a.Unit == b.Unit ? b.BaseRange : b.BaseRange with { IsApproximate = true });

    /// <summary>
    /// Each is for a day of its own, stated as such, or dated so in one text where nobody else is named for it: a toll
    /// that rises is no contradiction.
    /// </summary>
    static bool DatesDiffer(GroupedFigure a, GroupedFigure b)
    {
        if (a.Quantity.AsOf is not { } first || b.Quantity.AsOf is not { } second || first.Date.Overlaps(second.Date))
            return false;
        if (first.Ground == AsOfGround.Stated && second.Ground == AsOfGround.Stated)
            return true;
        return (a.Document == b.Document || first.Ground != AsOfGround.Context && second.Ground != AsOfGround.Context) && !Claimants.Differ(a.Quantity, b.Quantity);
    }
}
