using System.Collections.Frozen;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>The forms of an English verb; the lists name verbs by their lemma.</summary>
sealed record VerbForms(string Lemma, string Third, string Past, string Participle, string Gerund)
{
    public IEnumerable<string> All => [Lemma, Third, Past, Participle, Gerund];
}

static class Inflection
{
    static readonly Lazy<FrozenDictionary<string, VerbForms>> Irregular = new(() =>
        Tsv.Read("Patterns.irregular-verbs").Select(row => new VerbForms(
            row["lemma"],
            row["third"].Length > 0 ? row["third"] : Third(row["lemma"]),
            row["past"],
            row["participle"],
            row["gerund"].Length > 0 ? row["gerund"] : Gerund(row["lemma"]))).ToFrozenDictionary(verb => verb.Lemma));

    public static VerbForms Verb(string lemma) =>
        Irregular.Value.TryGetValue(lemma, out var verb) ? verb
            : new VerbForms(lemma, Third(lemma), Past(lemma), Past(lemma), Gerund(lemma));

    public static string Plural(string noun) =>
        noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^2] + "en" : Third(noun);

    /// <summary>"brutal" to "brutally", "greedy" to "greedily", "horrible" to "horribly", "cynic" to "cynically".</summary>
    public static string Adverb(string adjective) => adjective switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'l', 'e'] => adjective[..^1] + "y",
        [.., 'y'] => adjective[..^1] + "ily",
        [.., 'i', 'c'] => adjective + "ally",
        [.., 'l', 'l'] => adjective + "y",
        _ => adjective + "ly",
    };

    /// <summary>The other spelling of -ise and -ize, -isation and -ization, and of hyphened words that some write as one.</summary>
    public static IEnumerable<string> Spellings(string word)
    {
        yield return word;
        if (word.Contains('-', StringComparison.Ordinal))
            yield return word.Replace("-", "", StringComparison.Ordinal);
        var at = word.LastIndexOf("is", StringComparison.Ordinal);
        if (at > 2 && word[at..] is "ise" or "ises" or "ised" or "ising" or "isation" or "isations" or "iser" or "isers")
            yield return string.Concat(word.AsSpan(0, at), "iz", word.AsSpan(at + 2));
    }

    static string Third(string word)
    {
        if (word is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'])
            return word[..^1] + "ies";
        return word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] or [.., 'o'] ? word + "es" : word + "s";
    }

    static string Past(string lemma) => lemma switch
    {
        [.., 'e'] => lemma + "d",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ied",
        _ => Doubled(lemma) + "ed",
    };

    static string Gerund(string lemma) => lemma switch
    {
        [.., 'i', 'e'] => lemma[..^2] + "ying",
        [.., 'e', 'e'] => lemma + "ing",
        [.., 'e'] => lemma[..^1] + "ing",
        _ => Doubled(lemma) + "ing",
    };

    /// <summary>Short verbs double their last consonant ("stab", "stabbed"); longer ones that do are listed as irregular.</summary>
    static string Doubled(string lemma)
    {
        var isShort = lemma is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u', not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y')];
        return isShort && lemma.Count(c => c is 'a' or 'e' or 'i' or 'o' or 'u') == 1 ? lemma + lemma[^1] : lemma;
    }
}
