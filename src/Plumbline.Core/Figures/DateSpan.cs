using System.Globalization;

namespace Plumbline.Core.Figures;

/// <summary>A day, month, year or a stretch of days.</summary>
/// <param name="From">First day, included.</param>
/// <param name="To">Last day, included.</param>
/// <param name="YearIsInferred">The text gives no year; it was taken from the heading or the dates before.</param>
public sealed record DateSpan(DateOnly From, DateOnly To, bool YearIsInferred = false)
{
    public bool IsOneDay => From == To;

    public bool Overlaps(DateSpan other) => From <= other.To && other.From <= To;

    /// <summary>Days between the two; 0 where they overlap.</summary>
    public int DaysFrom(DateSpan other) =>
        Overlaps(other) ? 0 : From > other.To ? From.DayNumber - other.To.DayNumber : other.From.DayNumber - To.DayNumber;

    public override string ToString()
    {
        if (IsOneDay)
            return Shown(From, "d MMMM yyyy");
        if (From.Day == 1 && To == From.AddMonths(1).AddDays(-1))
            return Shown(From, "MMMM yyyy");
        if (From.DayOfYear == 1 && To == From.AddYears(1).AddDays(-1))
            return Shown(From, "yyyy");
        return $"{Shown(From, "d MMMM yyyy")} – {Shown(To, "d MMMM yyyy")}";
    }

    static string Shown(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
