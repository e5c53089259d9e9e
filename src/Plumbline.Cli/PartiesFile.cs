using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Core.Neutrality;

namespace Plumbline.Cli;

/// <summary>Reads the parties to a dispute from a JSON array; only each party's name is required.</summary>
static class PartiesFile
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="InputException">The file is not a list of parties, or two parties share a name.</exception>
    public static async Task<ImmutableArray<Party>> ReadAsync(string path, Streams streams, CancellationToken cancellationToken)
    {
        var text = (await InputText.ReadAsync(path, streams, cancellationToken)).Text;
        PartyRow[] rows;
        try
        {
            rows = JsonSerializer.Deserialize<PartyRow[]>(text, Options) ?? throw new InputException($"{path} holds no list of parties.");
        }
        catch (JsonException malformed)
        {
            throw new InputException($"{path} is not a list of parties: line {malformed.LineNumber + 1}, at {malformed.Path ?? "$"}.", malformed);
        }

        var parties = rows.Select((row, index) => ToParty(row, index, path)).ToImmutableArray();
        RefuseClashes(parties, path);
        return parties;
    }

    static Party ToParty(PartyRow? row, int index, string path)
    {
        if (row is null || string.IsNullOrWhiteSpace(row.Name))
            throw new InputException($"{path}: party {index + 1} has no name.");
        if (row.From > row.To)
            throw new InputException($"{path}: {row.Name} ends before it begins.");
        return new Party(row.Name.Trim(), Names(row.Aliases), Names(row.Demonyms), Names(row.Metonyms), Names(row.People), row.From, row.To);
    }

    static ImmutableArray<string> Names(string?[]? names) => [.. (names ?? []).OfType<string>().Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name.Trim())];

    static void RefuseClashes(ImmutableArray<Party> parties, string path)
    {
        var owners = new Dictionary<string, Party>(StringComparer.OrdinalIgnoreCase);
        foreach (var party in parties)
        {
            foreach (var name in (string[])[party.Name, .. party.Aliases, .. party.Demonyms, .. party.Metonyms, .. party.People])
            {
                if (owners.TryGetValue(name, out var owner) && !ReferenceEquals(owner, party))
                    throw new InputException($"{path}: “{name}” names both {owner.Name} and {party.Name}.");
                owners[name] = party;
            }
        }
    }

    sealed record PartyRow(
        string Name,
        string?[]? Aliases = null,
        string?[]? Demonyms = null,
        string?[]? Metonyms = null,
        string?[]? People = null,
        DateOnly? From = null,
        DateOnly? To = null);
}
