using System.Collections.Immutable;
using Plumbline.Data.Entries;

namespace Plumbline.Web.Features.Entries;

/// <summary>A party as pages and scripts read it. Core's Party has optional lists, which the API's description cannot express.</summary>
public sealed record EntryPartyView(
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Demonyms,
    ImmutableArray<string> Metonyms,
    ImmutableArray<string> People,
    DateOnly? From,
    DateOnly? To)
{
    public static EntryPartyView Of(EntryParty party) =>
        new(party.Name, [.. party.Aliases], [.. party.Demonyms], [.. party.Metonyms], [.. party.People], party.From, party.To);
}
