using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>Phrases of one meaning, one file each under Phrases: "everybody" holds all ways to address nobody in particular.</summary>
sealed class PhraseList
{
    static readonly ConcurrentDictionary<string, PhraseList> Loaded = new(StringComparer.Ordinal);

    readonly FrozenDictionary<string, Pattern[]> byFirstWord;
    readonly WordSet first;

    PhraseList(IEnumerable<Pattern> patterns)
    {
        All = [.. patterns];
        byFirstWord = All
            .SelectMany(pattern => pattern.First.Distinct(StringComparer.Ordinal).Select(word => (word, pattern)))
            .GroupBy(pair => pair.word, pair => pair.pattern, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        first = WordSet.Of(byFirstWord.Keys);
    }

    public Pattern[] All { get; }

    public IEnumerable<string> First => byFirstWord.Keys;

    public static PhraseList Named(string name) => Loaded.GetOrAdd(name, static key => new PhraseList(Tsv.Read($"Phrases.{key}").Select(row => Pattern.Parse(row["phrase"]))));

    public static PhraseList Of(IEnumerable<string> phrases) => new(phrases.Select(Pattern.Parse));

    public ReadOnlySpan<Pattern> BeginningWith(string word) => first.MayContain(word) && byFirstWord.TryGetValue(word, out var patterns) ? patterns : [];

    /// <summary>The index after the first listed phrase that begins at a token, or -1.</summary>
    public int Match(ReadOnlySpan<Text.Token> tokens, int at, int sentenceEnd)
    {
        foreach (var pattern in BeginningWith(tokens[at].Lower))
        {
            var end = pattern.Match(tokens, at, sentenceEnd);
            if (end >= 0)
                return end;
        }

        return -1;
    }
}
