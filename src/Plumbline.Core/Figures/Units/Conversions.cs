using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Units;

/// <summary>"215 km² (83 sq mi)": one quantity, said twice.</summary>
static class Conversions
{
    /// <summary>The conversion in the parentheses that begin at or right behind a token, and the index behind them.</summary>
    public static (UnitConversion? Conversion, int End) Read(FigureText text, int at, int limit, FigureRange range, FigureUnit unit)
    {
        var open = at;
        // A quotation or a comma may close before the parentheses.
        while (open < limit && open < at + 2 && text.Lower(open) is "," or "\"" or "”")
            open++;
        if (open >= limit || !text.Tokens[open].Is("("))
            return (null, at);
        var first = open + 1;
        while (first < limit && first < open + 3 && text.Lower(first) is "about" or "≈" or "~" or "approximately" or "or")
            first++;
        if (Numerals.Read(text, first, limit) is not { } low)
            return (null, at);
        var converted = low.Range;
        var end = low.End;
        if (text.Lower(end) is "and" or "to" or "–" or "-" && Numerals.Read(text, end + 1, limit) is { IsSingle: true } high && high.Range.Low > low.Range.Low)
            (converted, end) = (new FigureRange(low.Range.Low, high.Range.Low), high.End);
        var other = low.Suffix.Length > 0 ? UnitNames.Joined(low.Suffix) : UnitNames.TryRead(text, end, limit, out var read, out end) ? read : null;
        if (other is null || other.Kind != unit.Kind || other.Code == unit.Code)
            return (null, at);
        while (end < limit && text.IsFullStopBehind(end))
            end++;
        if (text.Lower(end) is not ")")
            return (null, at);
        var span = text.Span(first, end);
        return (new UnitConversion(span, converted, other, unit.Kind == QuantityKind.Money || AreConsistent(range, unit, converted, other)), end + 1);
    }

    static bool AreConsistent(FigureRange stated, FigureUnit unit, FigureRange converted, FigureUnit other) =>
        Agree(stated.Low, unit, converted.Low ?? converted.High, other, onlyIfBoth: true)
        && Agree(stated.High, unit, converted.High ?? converted.Low, other, onlyIfBoth: true);

    static bool Agree(decimal? stated, FigureUnit unit, decimal? converted, FigureUnit other, bool onlyIfBoth)
    {
        if (stated is not { } a || converted is not { } b)
            return onlyIfBoth;
        var (roundA, roundB) = (Rounding(a) * unit.Factor, Rounding(b) * other.Factor);
        return Math.Abs(a * unit.Factor - b * other.Factor) <= roundA + roundB;
    }

    /// <summary>How far the rounding of a number can have moved it: half its last digit that is not a filling nought, at most 5 % of a larger one.</summary>
    static decimal Rounding(decimal value)
    {
        if (value == 0)
            return 0.5m;
        var place = 1m;
        while (value % place != 0 && place > 0.0001m)
            place /= 10;
        while (value % (place * 10) == 0 && place < 1_000_000_000m)
            place *= 10;
        return place <= 1 ? place / 2 : Math.Max(0.5m, Math.Min(place / 2, value * 0.05m));
    }
}
