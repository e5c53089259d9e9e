using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Numbers;

/// <summary>Numbers in digits with what goes on with them: "7 600" in thin spaces, "1.2 million", "3bn", "6500-7000".</summary>
static class DigitNumerals
{
    public static Numeral? Read(FigureText text, int at, int limit)
    {
        if (!DigitText.TryRead(text.Lower(at), out var read))
            return null;
        var value = read.Value;
        var end = at + 1;
        if (read is { IsPlainInteger: true, Suffix: "" } && value is >= 1 and < 1000)
            (value, end) = WithSpacedGroups(text, at, limit, value);

        var suffix = read.Suffix;
        if (Scale(suffix, text, at) is { } joined)
            return new Numeral(at, end, FigureRange.Exactly(value * joined), NumeralForm.Digits);
        if (suffix.StartsWith('-') && DigitText.TryRead(suffix[1..], out var second))
            return IsRange(value, second) ? new Numeral(at, end, new FigureRange(value, second.Value), NumeralForm.Digits) : null;
        if (suffix.Length > 0)
            return IsOrdinalOrClock(suffix) ? null : new Numeral(at, end, FigureRange.Exactly(value), NumeralForm.Digits, suffix.TrimStart('-'));

        while (end < limit && NumberWords.Of(text.Lower(end)) is { Role: NumberRole.Scale } scale && text.Lower(end) is not "score")
            (value, end) = (Math.Min(value, 1_000_000_000_000m) * scale.Low, end + 1);
        return new Numeral(at, end, FigureRange.Exactly(value), NumeralForm.Digits);
    }

    static bool IsRange(decimal low, DigitText high) => high.Suffix.Length == 0 && low < high.Value;

    static bool IsOrdinalOrClock(string suffix) => suffix is "st" or "nd" or "rd" or "th" or "s" || suffix[0] == ':' || suffix.StartsWith("hrs", StringComparison.Ordinal);

    /// <summary>"m" is a million behind a currency's sign only; alone it is a metre.</summary>
    static decimal? Scale(string suffix, FigureText text, int at) => suffix switch
    {
        "k" => 1000m,
        "mn" or "mln" => 1_000_000m,
        "m" when at > 0 && text.Tokens[at - 1].Kind == TokenKind.Mark && text.Touch(at - 1) => 1_000_000m,
        "bn" or "bln" => 1_000_000_000m,
        "tn" => 1_000_000_000_000m,
        _ => null,
    };

    /// <summary>Groups of three digits apart by one thin, narrow or no-break space, or one plain one.</summary>
    static (decimal Value, int End) WithSpacedGroups(FigureText text, int at, int limit, decimal value)
    {
        var end = at + 1;
        while (end < limit && end - at < 5 && text.Tokens[end] is { Kind: TokenKind.Number, Lower: [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] group }
               && text.Tokens[end].Span.Start - text.Tokens[end - 1].Span.End == 1
               && text.Masked[text.Tokens[end - 1].Span.End] is ' ' or '\u00a0' or '\u2009' or '\u202f' or '\u2007')
        {
            value = value * 1000 + decimal.Parse(group, System.Globalization.CultureInfo.InvariantCulture);
            end++;
        }

        return (value, end);
    }
}
