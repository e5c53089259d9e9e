namespace Plumbline.Core.Neutrality.Reading;

/// <summary>The words by which a text can name a party, in lower case.</summary>
public sealed class PartyNames(IReadOnlyList<Party> parties)
{
    public static PartyNames None { get; } = new([]);

    readonly Dictionary<string, int> byWord = parties
        .SelectMany((party, index) => Names(party).Select(name => (word: LastWord(name), index)))
        .DistinctBy(pair => pair.word, StringComparer.Ordinal)
        .ToDictionary(pair => pair.word, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Whether a word names a party; for names of several words their last one does.</summary>
    public bool Contains(string lower) => byWord.ContainsKey(Grammar.WithoutPossessive(lower));

    /// <summary>The index of the party that a word names, or -1.</summary>
    public int IndexOf(string lower) => byWord.GetValueOrDefault(Grammar.WithoutPossessive(lower), -1);

    static IEnumerable<string> Names(Party party) =>
        [party.Name, .. party.Aliases, .. party.Demonyms, .. party.Metonyms, .. party.People];

    static string LastWord(string name) => name.ToLowerInvariant().Trim().Split(' ')[^1];
}
