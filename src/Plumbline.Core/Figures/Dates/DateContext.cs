namespace Plumbline.Core.Figures.Dates;

/// <summary>What the headings and dates before a place say about its year and day.</summary>
sealed class DateContext
{
    readonly int[] yearOfMonth = new int[13];

    public int? Year { get; private set; }

    /// <summary>The last date given with a preposition or in full; null under a new heading without one.</summary>
    public DateSpan? Last { get; private set; }

    /// <summary>The year that a month without one belongs to: that of its section, else the one in which it was last spoken of.</summary>
    public int? YearOf(int month) => Last is null && yearOfMonth[month] > 0 ? yearOfMonth[month] : Year;

    public void See(DateSpan date)
    {
        Year = date.From.Year;
        yearOfMonth[date.From.Month] = date.From.Year;
        Last = date;
    }

    /// <summary>A heading begins: what was last said of the day no longer holds; the year goes on.</summary>
    public void BeginSection() => Last = null;
}
