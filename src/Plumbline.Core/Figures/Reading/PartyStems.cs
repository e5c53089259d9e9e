using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>
/// Which side a capitalised word names. The entry's parties are known by all their names; any other name is cut down to
/// what "Velden", "Veldener" and "Veldeners" share.
/// </summary>
sealed class PartyStems
{
    const int ShortestStem = 4;

    const int LongestStem = 5;

    static readonly string[] Endings = ["ians", "ian", "ers", "er", "ese", "ish", "ans", "an", "is", "ia", "ns", "i", "n", "s", "a"];

    /// <summary>Capitalised words that name no side: months, titles and the like.</summary>
    static readonly FrozenSet<string> NoSide = FrozenSet.ToFrozenSet(
        ["army", "defence", "defense", "ministry", "minister", "president", "government", "police", "parliament", "the", "a", "an", "on", "in", "at", "by", "republic", "state", "national", "council", "president's", "red", "cross", "security", "human", "rights", "i", "colonel", "general", "captain", "prime", "foreign", "affairs"],
        StringComparer.Ordinal);

    readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public PartyStems(IEnumerable<Party> parties)
    {
        foreach (var party in parties)
        {
            foreach (var name in (ImmutableArray<string>)[party.Name, .. party.Aliases, .. party.Demonyms, .. party.Metonyms])
            {
                // Names of several words are known by the word that no other name shares; short ones by all of theirs.
                foreach (var word in Tokens.Of(name).Where(token => token.IsCapitalised && !NoSide.Contains(token.Lower)))
                    known.TryAdd(Plain(word.Lower), party.Name);
            }
        }
    }

    /// <summary>The side that a token names, or nothing.</summary>
    public string Of(Token token)
    {
        if (!token.IsWord || !token.IsCapitalised)
            return "";
        var plain = Plain(token.Lower);
        if (known.TryGetValue(plain, out var party))
            return party;
        if (NoSide.Contains(plain) || plain.Length < ShortestStem)
            return "";
        return Stem(plain);
    }

    /// <summary>"armenian" and "armenia" to "armen".</summary>
    static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return Cut(word[..^ending.Length]);
        }

        return Cut(word);
    }

    static string Cut(string stem) => stem.Length > LongestStem ? stem[..LongestStem] : stem;

    static string Plain(string lower) => lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower.TrimEnd('\'');
}
