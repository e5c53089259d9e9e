using System.Collections.Frozen;

namespace Plumbline.Core.Figures.Grouping;

/// <summary>
/// How likely two quantities tell of one thing: side, day, place and the words around them each weigh in. What is of
/// another side or plainly of another day is never the same.
/// </summary>
static class Likeness
{
    /// <summary>Reports of one event may be dated some days apart.</summary>
    const int SameEventDays = 3;

    /// <summary>A toll said to hold as of a day is compared with later ones.</summary>
    const int SameTollDays = 60;

    /// <summary>Within these two tolls are more likely of one event.</summary>
    const int SameWeeksDays = 14;

    static readonly FrozenSet<string> LandFates = FrozenSet.ToFrozenSet(["occup", "seize", "captu", "annex", "flood", "burnt", "burne", "claim", "contr"], StringComparer.Ordinal);

    /// <summary>Below this two quantities are about different things.</summary>
    public static int Threshold(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Count when quantity.Subject!.Fate != Fate.None => 3,
        QuantityKind.Area => 3,
        QuantityKind.Count or QuantityKind.Share or QuantityKind.Money or QuantityKind.Mass => 4,
        QuantityKind.Length => 5,
        _ => 6,
    };

    /// <summary>A score to hold against <see cref="Threshold"/>; null when they cannot be the same.</summary>
    /// <param name="isSameText">One text seldom leaves open whether it speaks of the same thing twice.</param>
    public static int? Of(Quantity a, Quantity b, bool isSameText)
    {
        if (Side(a, b, isSameText) is not { } side || Day(a, b, isSameText) is not { } day)
            return null;
        var (number, claimants) = (SharedNumber(a, b), Claimants.Score(a, b));
        return side + day + Noun(a, b) + SharedWords.Score(a, b) + Land(a, b) + number + claimants - (isSameText && number == 0 && claimants < 2 && a.Subject is { Fate: Fate.None } ? 1 : 0);
    }

    /// <summary>What befell an area stands in no noun: "occupying at least 215 km²", "the amount of territory occupied".</summary>
    static int Land(Quantity a, Quantity b) =>
        a.Kind == QuantityKind.Area && a.Context.Intersect(b.Context, StringComparer.Ordinal).Any(LandFates.Contains) ? 1 : 0;

    static int? Side(Quantity a, Quantity b, bool isSameText)
    {
        var (first, second) = (a.Subject?.Party ?? "", b.Subject?.Party ?? "");
        if (first.Length > 0 && second.Length > 0)
            return first == second ? 2 : null;
        if (first.Length == second.Length || a.Subject is not { IsGeneric: true, Fate: Fate.Killed or Fate.Wounded or Fate.Captured })
            return 0;
        return isSameText ? null : -1;
    }

    static int? Day(Quantity a, Quantity b, bool isSameText)
    {
        if (a.AsOf is not { } first || b.AsOf is not { } second)
            return 0;
        var days = first.Date.DaysFrom(second.Date);
        if (days == 0)
            return IsShort(first.Date) && IsShort(second.Date) ? 2 : 1;
        var isEvent = a.Subject is { Fate: not Fate.None };
        if (isEvent && days > SameTollDays)
            return null;
        if (first.Ground == AsOfGround.Stated || second.Ground == AsOfGround.Stated)
            return days <= SameWeeksDays ? 1 : 0;
        if (days <= SameEventDays)
            return isSameText ? 0 : 1;
        if (isEvent && (isSameText || first.Ground != AsOfGround.Context && second.Ground != AsOfGround.Context))
            return null;
        return days <= SameTollDays ? -1 : -2;
    }

    static bool IsShort(DateSpan date) => date.To.DayNumber - date.From.DayNumber <= SameEventDays;

    static int Noun(Quantity a, Quantity b)
    {
        if (a.Subject is not { } first || b.Subject is not { } second)
            return 0;
        if (a.Kind != QuantityKind.Count)
            return first.Noun == second.Noun ? 2 : -2;
        // Few texts of one entry tell of two flights or disappearances at a time.
        if (first.Fate is Fate.Displaced or Fate.Missing or Fate.Evacuated or Fate.Resettled)
            return 2;
        return first.IsGeneric ? 0 : first.Fate == Fate.None ? 1 : 2;
    }

    /// <summary>The same unround number again is seldom chance; neither is an end that two ranges share.</summary>
    static int SharedNumber(Quantity a, Quantity b)
    {
        var (first, second) = (a.BaseRange, b.BaseRange);
        var shared = IsEnd(first.Low, second) ? first.Low : IsEnd(first.High, second) ? first.High : null;
        var stated = shared / (a.Unit is { Kind: not QuantityKind.Money } unit ? unit.Factor : 1);
        return stated switch { null or < 3 => 0, < 10 => a.Subject is { IsGeneric: false } ? 1 : 0, < 1000 when stated % 100 == 0 => 1, _ => 2 };
    }

    static bool IsEnd(decimal? value, FigureRange range) => value is not null && (value == range.Low || value == range.High);
}
