namespace Plumbline.Core.Figures.Dates;

/// <summary>What the headings and dates before a place say about its year and day.</summary>
sealed class DateContext
{
    public int? Year { get; private set; }

    /// <summary>The last date given with a preposition or in full; null under a new heading without one.</summary>
    public DateSpan? Last { get; private set; }

    public void See(DateSpan date)
    {
        Year = date.From.Year;
        Last = date;
    }

    /// <summary>A heading begins: what was last said of the day no longer holds; the year goes on.</summary>
    public void BeginSection() => Last = null;
}
