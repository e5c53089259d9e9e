using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>The words by which a text can name a party. Of a name with several words the last one decides.</summary>
public sealed class PartyNames
{
    readonly Dictionary<string, Name> byWord = new(StringComparer.Ordinal);

    public PartyNames(IReadOnlyList<Party> parties)
    {
        for (var index = 0; index < parties.Count; index++)
        {
            foreach (var word in Words(parties[index]))
                byWord.TryAdd(word.ToLowerInvariant(), new Name(index, char.IsUpper(word[0])));
        }
    }

    public static PartyNames None { get; } = new([]);

    /// <summary>Whether a word names a party: "States" may, "states" does not.</summary>
    public bool Contains(Token word) => IndexOf(word) >= 0;

    /// <summary>The index of the party that a word names, or -1.</summary>
    public int IndexOf(Token word) =>
        byWord.TryGetValue(Grammar.WithoutPossessive(word.Lower), out var name) && (word.IsCapitalised || !name.IsCapitalised) ? name.Party : -1;

    static IEnumerable<string> Words(Party party) =>
        ((string[])[party.Name, .. party.Aliases, .. party.Demonyms, .. party.Metonyms, .. party.People])
            .Select(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(""))
            .Where(word => word.Length > 0);

    readonly record struct Name(int Party, bool IsCapitalised);
}
