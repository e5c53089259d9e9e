using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>A run of whole words that a term of the house matches.</summary>
sealed class TermPhrase
{
    readonly ImmutableArray<FrozenSet<string>> words;

    TermPhrase(ImmutableArray<FrozenSet<string>> words) => this.words = words;

    /// <summary>The words that a match can begin with.</summary>
    public FrozenSet<string> First => words[0];

    /// <summary>Null where nothing would be matched.</summary>
    public static TermPhrase? Parse(string source)
    {
        var parts = source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var matched = parts.SelectMany(Words).ToImmutableArray();
        return matched.IsEmpty || matched.Any(word => word.Contains("")) ? null : new TermPhrase(matched);
    }

    /// <summary>The index after a match that begins at a token, or -1.</summary>
    public int MatchEnd(Passage passage, int at, int sentenceEnd)
    {
        if (at + words.Length > sentenceEnd)
            return -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Contains(passage.Tokens[at + i].Lower))
                return -1;
        }

        return at + words.Length;
    }

    static IEnumerable<FrozenSet<string>> Words(string part)
    {
        if (part.Length > 2 && part[^2..] is "~v" or "~n")
            return [WordSet.Parse(part.ToLowerInvariant())];
        return Tokens.Of(part).Select(token => FrozenSet.ToFrozenSet([token.Lower], StringComparer.Ordinal));
    }
}
