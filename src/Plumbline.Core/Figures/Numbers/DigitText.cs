using System.Globalization;

namespace Plumbline.Core.Figures.Numbers;

/// <summary>
/// A number in digits and what is joined to it. A comma before three digits parts thousands ("3,500"), before one or two
/// it is a decimal comma ("3,5"); a point is a decimal point unless there are several.
/// </summary>
readonly record struct DigitText(decimal Value, string Suffix, bool IsPlainInteger)
{
    /// <summary>Longer numbers are codes, not quantities.</summary>
    const int LongestNumber = 24;

    public static bool TryRead(string token, out DigitText read)
    {
        read = default;
        var length = 0;
        while (length < token.Length && (char.IsAsciiDigit(token[length]) || (token[length] is ',' or '.' && length + 1 < token.Length && char.IsAsciiDigit(token[length + 1]))))
            length++;
        if (length is 0 or > LongestNumber || !TryValue(token[..length], out var value))
            return false;
        read = new DigitText(value, token[length..], token.AsSpan(0, length).IndexOfAny(',', '.') < 0);
        return true;
    }

    static bool TryValue(string digits, out decimal value)
    {
        value = 0;
        var commas = digits.Count(c => c == ',');
        var points = digits.Count(c => c == '.');
        var plain = (commas, points) switch
        {
            (0, 0) => digits,
            (_, > 0) when commas > 0 => digits.LastIndexOf(',') > digits.LastIndexOf('.') && commas == 1 && points >= 1
                ? InGroups(digits[..digits.LastIndexOf(',')], '.') ? digits.Replace(".", "").Replace(',', '.') : null
                : points == 1 && InGroups(digits[..digits.IndexOf('.')], ',') ? digits.Replace(",", "") : null,
            ( > 0, 0) => InGroups(digits, ',') ? digits.Replace(",", "") : commas == 1 ? digits.Replace(',', '.') : null,
            _ => points == 1 ? digits : InGroups(digits, '.') ? digits.Replace(".", "") : null,
        };
        return plain is not null && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>"1,234,567": one to three digits, then threes; no zero in front.</summary>
    static bool InGroups(string digits, char mark)
    {
        var groups = digits.Split(mark);
        return groups[0].Length is > 0 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3);
    }
}
