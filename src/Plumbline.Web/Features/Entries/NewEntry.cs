using System.Collections.Immutable;

namespace Plumbline.Web.Features.Entries;

/// <param name="Slug">Empty: made of the title.</param>
public sealed record NewEntry(string Title, string Slug, ImmutableArray<NewParty> Parties);

/// <param name="Metonyms">Capitals, palaces and headquarters that stand for the party.</param>
public sealed record NewParty(
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Demonyms,
    ImmutableArray<string> Metonyms,
    ImmutableArray<string> People);
