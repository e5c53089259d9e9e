using System.Collections.Frozen;
using System.Globalization;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>One place of a pattern: a choice of words or runs of words, or a gap.</summary>
/// <param name="Words">Single words that fit.</param>
/// <param name="Runs">Runs of several words that fit.</param>
/// <param name="Gap">For a gap: how many words it may hold; otherwise -1.</param>
sealed record PatternElement(FrozenSet<string> Words, FrozenSet<string>[][] Runs, int Gap, bool IsOptional)
{
    public bool IsGap => Gap >= 0;

    public IEnumerable<string> First => Words.Concat(Runs.SelectMany(run => run[0]));

    public static PatternElement Parse(string source)
    {
        if (source[0] == '*')
            return new PatternElement([], [], int.Parse(source.AsSpan(1), CultureInfo.InvariantCulture), IsOptional: false);

        var isOptional = source.Length > 1 && source[^1] == '?';
        var choices = (isOptional ? source[..^1] : source).Trim('(', ')').Split('|');
        return new PatternElement(
            WordSet.Of(choices.Where(choice => !choice.Contains(' ', StringComparison.Ordinal))),
            [.. choices.Where(choice => choice.Contains(' ', StringComparison.Ordinal)).Select(choice => choice.Split(' ').Select(WordSet.Parse).ToArray())],
            Gap: -1,
            isOptional);
    }
}
