using System.Collections.Frozen;
using System.Globalization;
using Plumbline.Core.Figures.Words;

namespace Plumbline.Core.Figures.Numbers;

/// <summary>Words that stand for numbers.</summary>
static class NumberWords
{
    static readonly FrozenDictionary<string, NumberWord> Words = WordTable.Rows("number-words")
        .ToFrozenDictionary(row => row[0], row => new NumberWord(Enum.Parse<NumberRole>(row[1], ignoreCase: true), Decimal(row[2]), Decimal(row[3])), StringComparer.Ordinal);

    static readonly FrozenDictionary<string, decimal> Fractions = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["half"] = 50m,
        ["halves"] = 50m,
        ["third"] = 100m / 3,
        ["thirds"] = 100m / 3,
        ["quarter"] = 25m,
        ["quarters"] = 25m,
        ["fifth"] = 20m,
        ["fifths"] = 20m,
        ["tenth"] = 10m,
        ["tenths"] = 10m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static NumberWord? Of(string lower) => Words.TryGetValue(lower, out var word) ? word : null;

    public static bool Is(string lower, NumberRole role) => Words.TryGetValue(lower, out var word) && word.Role == role;

    /// <summary>"third" in percent; null for other words.</summary>
    public static decimal? Fraction(string lower) => Fractions.TryGetValue(lower, out var percent) ? percent : null;

    static decimal Decimal(string cell) => cell.Length == 0 ? 0 : decimal.Parse(cell, CultureInfo.InvariantCulture);
}

readonly record struct NumberWord(NumberRole Role, decimal Low, decimal High);

enum NumberRole
{
    Ones,
    Tens,
    Scale,
    Vague,
}
