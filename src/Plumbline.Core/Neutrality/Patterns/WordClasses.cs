using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>Named sets of words, one file each under Words: "actors" holds everybody who can do something.</summary>
static class WordClasses
{
    static readonly ConcurrentDictionary<string, FrozenSet<string>> Loaded = new(StringComparer.Ordinal);

    /// <summary>Every form of every word in the class.</summary>
    public static FrozenSet<string> Get(string name) =>
        Loaded.GetOrAdd(name, static key => Tsv.Read($"Words.{key}").SelectMany(row => Expand(row["word"])).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>"claim~v" to the forms of a verb, "riot~n" to singular and plural, anything else to itself.</summary>
    public static IEnumerable<string> Expand(string word)
    {
        var mark = word.IndexOf('~', StringComparison.Ordinal);
        IEnumerable<string> forms = mark < 0 ? [word] : word[(mark + 1)..] switch
        {
            "v" => Inflection.Verb(word[..mark]).All,
            "act" => [Inflection.Verb(word[..mark]).Past, Inflection.Verb(word[..mark]).Participle, Inflection.Verb(word[..mark]).Gerund],
            "ed" => [Inflection.Verb(word[..mark]).Participle],
            "past" => [Inflection.Verb(word[..mark]).Past],
            "fin" => [Inflection.Verb(word[..mark]).Past, Inflection.Verb(word[..mark]).Third, word[..mark]],
            "ing" => [Inflection.Verb(word[..mark]).Gerund],
            "ly" => [word[..mark], Inflection.Adverb(word[..mark])],
            "n" => [word[..mark], Inflection.Plural(word[..mark])],
            _ => throw new InvalidOperationException($"Unknown form in “{word}”."),
        };
        return forms.SelectMany(Inflection.Spellings);
    }
}
