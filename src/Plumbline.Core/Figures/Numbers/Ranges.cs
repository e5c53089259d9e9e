using Plumbline.Core.Figures.Units;

namespace Plumbline.Core.Figures.Numbers;

/// <summary>Joins two numbers that give one range: "between 50 and 215", "6,500–7,000", "from 10 to 20", "30 or 40".</summary>
static class Ranges
{
    /// <summary>The range that begins with a number, or the number itself.</summary>
    public static Numeral Extend(FigureText text, Numeral low, int sentenceFirst, int limit)
    {
        if (!low.IsSingle || low.Suffix.Length > 0 || low.Form is NumeralForm.Article || low.End + 1 >= limit)
            return low;

        // "4 km to 6 km": the unit may stand twice.
        var joiner = UnitNames.TryRead(text, low.End, limit, out var unit, out var unitEnd) ? unitEnd : low.End;
        if (joiner + 1 >= limit || !Joins(text, low, joiner, sentenceFirst))
            return low;
        var at = joiner + 1;
        if (text.Tokens[at].Is("$") || text.Tokens[at].Is("€") || text.Tokens[at].Is("£"))
            at++;
        if (Numerals.Read(text, at, limit) is not { IsSingle: true, Form: NumeralForm.Digits or NumeralForm.Words } high)
            return low;
        if (joiner > low.End && !(UnitNames.TryRead(text, high.End, limit, out var second, out _) && second == unit))
            return low;

        var (from, to) = (low.Range.Low!.Value, high.Range.Low!.Value);
        from *= SharedScale(text, low, high, from);
        return from < to ? high with { First = low.First, Range = new FigureRange(from, to) } : low;
    }

    static bool Joins(FigureText text, Numeral low, int joiner, int sentenceFirst)
    {
        var before = low.First - 1 >= sentenceFirst ? text.Lower(low.First - 1) : "";
        if (before is "about" or "around" or "some" or "roughly" or "$" or "€" or "£")
            before = low.First - 2 >= sentenceFirst ? text.Lower(low.First - 2) : "";
        return text.Lower(joiner) switch
        {
            "–" or "—" or "-" or "‒" => text.Tokens[joiner + 1].Span.Start - text.Tokens[joiner - 1].Span.End <= 3,
            "and" => before == "between",
            "to" => true,
            "or" => true,
            _ => false,
        };
    }

    /// <summary>"4 to 6 million": the scale behind the second number holds for both.</summary>
    static decimal SharedScale(FigureText text, Numeral low, Numeral high, decimal from)
    {
        if (high.End - high.First < 2 || low.End - low.First != 1)
            return 1;
        var scale = NumberWords.Of(text.Lower(high.End - 1));
        return scale is { Role: NumberRole.Scale, Low: >= 1000 } found && from < found.Low ? found.Low : 1;
    }
}
