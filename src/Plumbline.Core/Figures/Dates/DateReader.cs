using System.Collections.Frozen;
using System.Globalization;
using Plumbline.Core.Figures.Words;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Dates;

/// <summary>
/// Dates in prose: "12 May 2021", "May 12, 2021", "12–13 May", "12 September to 3 October 2021", "September 2022",
/// "2021-05-12", "in 2021", "the 1990s". A day without a year takes it from what stands before.
/// </summary>
static class DateReader
{
    static readonly FrozenDictionary<string, int> Months = WordTable.Rows("months")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    static readonly FrozenSet<string> YearOpeners = FrozenSet.ToFrozenSet(
        ["in", "since", "by", "until", "till", "from", "during", "of", "late", "early", "mid", "before", "after", "between", "to", "and", "through", "(", "–"], StringComparer.Ordinal);

    public static FoundDate? Read(FigureText text, int at, int limit, DateContext context)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Number)
            return Iso(text, at) ?? DayFirst(text, at, limit, context) ?? YearAlone(text, at, limit);
        return token is { IsWord: true, IsCapitalised: true } ? MonthFirst(text, at, limit, context) : null;
    }

    static FoundDate? Iso(FigureText text, int at) =>
        text.Lower(at).Length == 10 && DateOnly.TryParseExact(text.Lower(at), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new FoundDate(at, at + 1, new DateSpan(date, date), IsFull: true)
            : null;

    /// <summary>"12 May [2021]", "12th of May", "12–15 May", "12 and 15 May", "12 May to 3 June 2021".</summary>
    static FoundDate? DayFirst(FigureText text, int at, int limit, DateContext context)
    {
        if (Days(text, at, limit) is not { } days)
            return null;
        var month = days.End;
        if (text.Lower(month) == "of")
            month++;
        if (Month(text, month, limit) is not { } m)
            return null;
        var end = month + 1;
        var year = Year(text, ref end, limit);
        if (year is null && TailDate(text, end, limit) is { } tail)
            return Stretch(at, (days.From, m), tail, context);
        return Of(at, end, year, m, days.From, m, days.To, context);
    }

    /// <summary>"May 2021", "May 12[, 2021]", "May 12–15", "May" alone is nothing.</summary>
    static FoundDate? MonthFirst(FigureText text, int at, int limit, DateContext context)
    {
        if (Month(text, at, limit) is not { } month || at + 1 >= limit)
            return null;
        var next = at + 1;
        if (IsYear(text, next, out var year))
            return new FoundDate(at, next + 1, WholeMonth(year, month), IsFull: true);
        if (Days(text, next, limit) is not { } days)
            return MonthAlone(text, at, month, context);
        var end = days.End;
        if (Month(text, end, limit) is { } second && second != month)
            return null;
        var given = Year(text, ref end, limit);
        return Of(at, end, given, month, days.From, month, days.To, context);
    }

    /// <summary>"in May" takes the year before.</summary>
    static FoundDate? MonthAlone(FigureText text, int at, int month, DateContext context) =>
        context.YearOf(month) is { } year && text.Lower(at - 1) is "in" or "since" or "until" or "early" or "late" && text.Lower(at).Length > 3 || (context.Year is not null && text.Lower(at - 1) is "in" && month == 5)
            ? new FoundDate(at, at + 1, WholeMonth(context.YearOf(month)!.Value, month) with { YearIsInferred = true }, IsFull: true)
            : null;

    /// <summary>A year alone counts as a date behind a preposition, not in a name such as "the 2020 war".</summary>
    static FoundDate? YearAlone(FigureText text, int at, int limit)
    {
        if (text.Lower(at) is ['1' or '2', _, _, '0', 's'] decade && int.TryParse(decade[..4], CultureInfo.InvariantCulture, out var tens) && tens is > 1000 and < 2200)
            return new FoundDate(at, at + 1, new DateSpan(new DateOnly(tens, 1, 1), new DateOnly(tens + 9, 12, 31)), IsFull: false);
        if (!IsYear(text, at, out var year) || !YearOpeners.Contains(text.Lower(at - 1)) || at == 0)
            return null;
        var next = at + 1 < limit ? text.Tokens[at + 1] : default;
        if (next.IsWord && next.Lower is not ("and" or "to" or "or" or "by" or "but" or "when" or "after" or "that" or "which" or "while" or "with" or "for" or "as" or "until" or "onwards" or "at" or "in" or "on" or "the" or "because" or "following" or "against" or "from" or "under" or "were" or "was" or "is" or "had"))
            return null;
        if (next.Kind == TokenKind.Number || text.Lower(at - 1) is "of" or "to" or "and" && !IsBehindYear(text, at))
            return null;
        return new FoundDate(at, at + 1, new DateSpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), IsFull: true);
    }

    /// <summary>"from 2011 to 2020": the year before makes the second one a year.</summary>
    static bool IsBehindYear(FigureText text, int at) => at >= 2 && IsYear(text, at - 2, out _);

    static (int From, int To, int End)? Days(FigureText text, int at, int limit)
    {
        if (at >= limit || text.Tokens[at].Kind != TokenKind.Number)
            return null;
        var lower = text.Lower(at);
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
            return Day(lower[..hyphen]) is { } a && Day(lower[(hyphen + 1)..]) is { } b && a < b ? (a, b, at + 1) : null;
        if (Day(lower) is not { } from)
            return null;
        if (at + 2 < limit && text.Lower(at + 1) is "–" or "-" or "and" or "to" or "or" && Day(text.Lower(at + 2)) is { } to && to > from)
            return (from, to, at + 3);
        return (from, from, at + 1);
    }

    static int? Day(string lower)
    {
        var digits = lower.Length > 2 && lower[^2..] is "st" or "nd" or "rd" or "th" ? lower[..^2] : lower;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    static int? Month(FigureText text, int at, int limit) =>
        at < limit && text.Tokens[at] is { IsWord: true, IsCapitalised: true } token && Months.TryGetValue(token.Lower, out var month) ? month : null;

    static int? Year(FigureText text, ref int end, int limit)
    {
        var at = end < limit && text.Lower(end) == "," ? end + 1 : end;
        if (at >= limit || !IsYear(text, at, out var year) || (at > end && at + 1 < limit && text.Tokens[at + 1].IsWord && text.Tokens[at + 1].Lower is "people" or "soldiers" or "troops"))
            return null;
        end = at + 1;
        return year;
    }

    static bool IsYear(FigureText text, int at, out int year)
    {
        year = 0;
        return at >= 0 && at < text.Tokens.Length && text.Lower(at) is ['1' or '2', _, _, _] digits
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1000 and < 2200;
    }

    static (int Day, int Month, int? Year, int End)? TailDate(FigureText text, int at, int limit)
    {
        if (at + 2 >= limit || text.Lower(at) is not ("to" or "–" or "-" or "until") || Day(text.Lower(at + 1)) is not { } day || Month(text, at + 2, limit) is not { } month)
            return null;
        var end = at + 3;
        var year = Year(text, ref end, limit);
        return (day, month, year, end);
    }

    static FoundDate? Stretch(int at, (int Day, int Month) from, (int Day, int Month, int? Year, int End) to, DateContext context) =>
        Of(at, to.End, to.Year, from.Month, from.Day, to.Month, to.Day, context);

    static FoundDate? Of(int at, int end, int? given, int fromMonth, int fromDay, int toMonth, int toDay, DateContext context)
    {
        if ((given ?? context.YearOf(fromMonth)) is not { } year || Made(year, fromMonth, fromDay) is not { } from || Made(year, toMonth, toDay) is not { } to || from > to)
            return null;
        return new FoundDate(at, end, new DateSpan(from, to, given is null), IsFull: true);
    }

    static DateOnly? Made(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    static DateSpan WholeMonth(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
}

/// <param name="First">Index of the first token.</param>
/// <param name="End">Index behind the last.</param>
/// <param name="IsFull">Precise enough to say when something in its sentence was so.</param>
readonly record struct FoundDate(int First, int End, DateSpan Date, bool IsFull);
