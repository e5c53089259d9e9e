using System.Collections.Frozen;
using System.Globalization;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>One place of a pattern: a choice of words or runs of words, or a gap.</summary>
/// <param name="Words">Single words that fit.</param>
/// <param name="Runs">Runs of several words that fit.</param>
/// <param name="Gap">For a gap: how many words it may hold; otherwise -1.</param>
/// <param name="Phrases">Listed phrases that fit, or null.</param>
sealed record PatternElement(WordSet Words, WordSet[][] Runs, int Gap, bool IsOptional, PhraseList? Phrases = null)
{
    static readonly PatternElement ClauseEnd = new(WordSet.Empty, [], Gap: -1, IsOptional: false);

    public bool IsClauseEnd => ReferenceEquals(this, ClauseEnd);

    public bool IsGap => Gap >= 0;

    readonly FrozenDictionary<string, WordSet[][]> runsByFirst = Runs
        .SelectMany(run => run[0].Select(word => (word, run)))
        .GroupBy(pair => pair.word, pair => pair.run, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public ReadOnlySpan<WordSet[]> RunsBeginningWith(string word) =>
        Runs.Length > 0 && runsByFirst.TryGetValue(word, out var runs) ? runs : [];

    /// <summary>Whether it is always one of a few single words.</summary>
    public bool IsAWord => Words.Count > 0 && Runs.Length == 0 && Phrases is null && !IsOptional && !TakesNumbers;

    public bool TakesNumbers { get; } = Words.Contains("#");

    /// <summary>How many tokens fit, at least and at most.</summary>
    public (int Least, int Most) Lengths
    {
        get
        {
            if (IsGap)
                return (0, Gap);
            if (IsClauseEnd)
                return (0, 0);
            var lengths = Runs.Select(run => (Least: run.Length, Most: run.Length)).Concat(Phrases?.All.Select(phrase => phrase.Lengths) ?? []).ToList();
            if (Words.Count > 0)
                lengths.Add((1, 1));
            return (IsOptional ? 0 : lengths.Min(length => length.Least), lengths.Max(length => length.Most));
        }
    }

    public IEnumerable<string> First => Words.Concat(Runs.SelectMany(run => run[0])).Concat(Phrases?.First ?? []);

    public static PatternElement Parse(string source)
    {
        if (source[0] == '*')
            return new PatternElement(WordSet.Empty, [], int.Parse(source.AsSpan(1), CultureInfo.InvariantCulture), IsOptional: false);

        if (source == "$")
            return ClauseEnd;

        var isOptional = source.Length > 1 && source[^1] == '?';
        var required = isOptional ? source[..^1] : source;
        if (required is ['{', .., '}'])
            return new PatternElement(WordSet.Empty, [], Gap: -1, isOptional, PhraseList.Named(required[1..^1]));

        var choices = required.Trim('(', ')').Split('|', StringSplitOptions.RemoveEmptyEntries);
        var withGaps = choices.Where(choice => choice.AsSpan().ContainsAny('*', '{')).ToArray();
        var plain = choices.Except(withGaps).ToArray();
        return new PatternElement(
            WordSet.Of(plain.Where(choice => !choice.Contains(' ', StringComparison.Ordinal))),
            [.. plain.Where(choice => choice.Contains(' ', StringComparison.Ordinal)).Select(choice => choice.Split(' ').Select(WordSet.Parse).ToArray())],
            Gap: -1,
            isOptional,
            withGaps.Length > 0 ? PhraseList.Of(withGaps) : null);
    }
}
