using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Numbers;

/// <summary>Numbers in words: "two hundred and seven", "a dozen", "tens of thousands", "two-thirds", "four-day".</summary>
static class WordNumerals
{
    public static Numeral? Read(FigureText text, int at, int limit)
    {
        var word = text.Lower(at);
        if (word is "a" or "an" or "half")
            return AfterArticle(text, at, limit);
        if (NumberWords.Is(word, NumberRole.Vague))
            return word is "few" or "handful" or "couple" ? null : Vague(text, at, at, limit);
        if (word is "ten" or "tens" && text.Lower(at + 1) is "of" && text.Lower(at + 2) is "thousands" or "millions")
            return Scaled(text, at, at + 3, 20, 100);
        return Fraction(text, at, limit) ?? Cardinal(text, at, limit);
    }

    static Numeral? AfterArticle(FigureText text, int at, int limit)
    {
        var next = text.Lower(at + 1);
        if (text.Lower(at) == "half")
        {
            if (next is "a" or "an" && at + 2 < limit && NumberWords.Of(text.Lower(at + 2)) is { Role: NumberRole.Scale } half)
                return new Numeral(at, at + 3, FigureRange.Exactly(half.Low / 2), NumeralForm.Words);
            return next is "of" or "the" ? new Numeral(at, at + 1, FigureRange.Exactly(50), NumeralForm.Fraction) : null;
        }

        if (at + 1 >= limit)
            return null;
        if (NumberWords.Of(next) is { Role: NumberRole.Scale } scale)
            return Continued(text, at, at + 2, scale.Low >= 1000 ? scale.Low : 0, scale.Low < 1000 ? scale.Low : 0, limit);
        if (next is "few" or "handful" or "couple")
            return Vague(text, at, at + 1, limit);
        return NumberWords.Fraction(next) is { } percent && text.Lower(at + 2) == "of"
            ? new Numeral(at, at + 2, FigureRange.Exactly(percent), NumeralForm.Fraction)
            : null;
    }

    /// <summary>"several", "several hundred", "hundreds of thousands", "a few".</summary>
    static Numeral Vague(FigureText text, int first, int at, int limit)
    {
        var vague = NumberWords.Of(text.Lower(at))!.Value;
        var isPlural = text.Lower(at) is "hundreds" or "thousands" or "millions" or "dozens" or "scores";
        if (isPlural && text.Lower(at + 1) == "of" && text.Lower(at + 2) is "thousands" or "millions" && text.Lower(at) is "hundreds")
            return Scaled(text, first, at + 3, 200, 1000);
        var end = at + 1;
        if (text.Lower(end) == "of" && end + 1 < limit && (isPlural || vague.High <= 12))
            return new Numeral(first, end, new FigureRange(vague.Low, vague.High, IsApproximate: true), NumeralForm.Vague);
        var factor = 1m;
        while (!isPlural && end < limit && NumberWords.Of(text.Lower(end)) is { Role: NumberRole.Scale } scale)
            (factor, end) = (factor * scale.Low, end + 1);
        return new Numeral(first, end, new FigureRange(vague.Low * factor, vague.High * factor, IsApproximate: true), NumeralForm.Vague);
    }

    static Numeral Scaled(FigureText text, int first, int end, decimal low, decimal high)
    {
        var scale = text.Lower(end - 1) == "thousands" ? 1000m : 1000000m;
        return new Numeral(first, end, new FigureRange(low * scale, high * scale, IsApproximate: true), NumeralForm.Vague);
    }

    static Numeral? Fraction(FigureText text, int at, int limit)
    {
        var word = text.Lower(at);
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && NumberWords.Of(word[..hyphen]) is { Role: NumberRole.Ones } ones && NumberWords.Fraction(word[(hyphen + 1)..]) is { } joined)
            return new Numeral(at, at + 1, FigureRange.Exactly(decimal.Round(ones.Low * joined, 2)), NumeralForm.Fraction);
        if (at + 1 < limit && NumberWords.Of(word) is { Role: NumberRole.Ones } count && NumberWords.Fraction(text.Lower(at + 1)) is { } percent && text.Lower(at + 2) == "of")
            return new Numeral(at, at + 2, FigureRange.Exactly(decimal.Round(count.Low * percent, 2)), NumeralForm.Fraction);
        return null;
    }

    static Numeral? Cardinal(FigureText text, int at, int limit)
    {
        if (NumberWords.Of(text.Lower(at)) is { Role: not NumberRole.Scale } first)
            return Continued(text, at, at + 1, 0, first.Low, limit);
        return Hyphenated(text, at, limit);
    }

    /// <summary>"twenty-one", and "four-day" with its rest as the suffix.</summary>
    static Numeral? Hyphenated(FigureText text, int at, int limit)
    {
        var word = text.Lower(at);
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || NumberWords.Of(word[..hyphen]) is not { Role: not NumberRole.Vague } head)
            return null;
        var rest = word[(hyphen + 1)..];
        var next = rest.IndexOf('-', StringComparison.Ordinal);
        var second = next < 0 ? rest : rest[..next];
        if (head.Role == NumberRole.Tens && NumberWords.Of(second) is { Role: NumberRole.Ones } ones)
        {
            return next < 0
                ? Continued(text, at, at + 1, 0, head.Low + ones.Low, limit)
                : new Numeral(at, at + 1, FigureRange.Exactly(head.Low + ones.Low), NumeralForm.Words, rest[(next + 1)..]);
        }

        return head.Role == NumberRole.Scale ? null : new Numeral(at, at + 1, FigureRange.Exactly(head.Low), NumeralForm.Words, rest);
    }

    /// <summary>Takes further words as long as they go on with the same number.</summary>
    /// <param name="total">What thousands and more have come to.</param>
    /// <param name="current">What stands before the next thousand.</param>
    static Numeral Continued(FigureText text, int first, int at, decimal total, decimal current, int limit)
    {
        const decimal most = 1_000_000_000_000_000m;
        while (at < limit && text.Tokens[at].IsWord && total + current < most)
        {
            var joined = text.Lower(at) == "and" && current + total >= 100 ? at + 1 : at;
            if (joined >= limit || Next(text.Lower(joined)) is not { } next || (joined > at && next.Role is NumberRole.Scale))
                break;
            if (next.Role == NumberRole.Scale)
            {
                if (next.Low < 1000)
                    current = Math.Max(current, 1) * next.Low;
                else
                    (total, current) = (total + Math.Max(current, 1) * next.Low, 0);
            }
            else if (Fits(next, current) && (joined == at || next.Low < 100))
            {
                current += next.Low;
            }
            else
            {
                break;
            }

            at = joined + 1;
        }

        return new Numeral(first, at, FigureRange.Exactly(total + current), NumeralForm.Words);
    }

    static NumberWord? Next(string lower)
    {
        if (NumberWords.Of(lower) is { Role: not NumberRole.Vague } word)
            return word;
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && NumberWords.Of(lower[..hyphen]) is { Role: NumberRole.Tens } tens && NumberWords.Of(lower[(hyphen + 1)..]) is { Role: NumberRole.Ones } ones
            ? new NumberWord(NumberRole.Tens, tens.Low + ones.Low, 0)
            : null;
    }

    /// <summary>Tens follow hundreds or a thousand, ones follow tens or those: "five six" is two numbers.</summary>
    static bool Fits(NumberWord next, decimal current) =>
        current % 100 == 0 && (current == 0 || current >= 100) || next.Role == NumberRole.Ones && next.Low < 10 && current % 10 == 0;
}
