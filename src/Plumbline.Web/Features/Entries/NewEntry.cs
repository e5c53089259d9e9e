using System.Collections.Immutable;

namespace Plumbline.Web.Features.Entries;

/// <param name="Slug">Empty: made of the title.</param>
public sealed record NewEntry(string Title, string Slug, ImmutableArray<NewParty> Parties)
{
    /// <summary>Without spaces around names or repetitions among them, and with a slug where one can be made.</summary>
    public NewEntry Tidy()
    {
        var title = Title.Trim();
        var slug = Slug.Trim();
        return new NewEntry(title, slug.Length == 0 ? Entries.Slug.Suggest(title) : slug, [.. Parties.Select(party => party.Tidy())]);
    }
}

/// <param name="Metonyms">Capitals, palaces and headquarters that stand for the party.</param>
/// <param name="From">First day on which the party existed; null when it has always been there.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record NewParty(
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Demonyms,
    ImmutableArray<string> Metonyms,
    ImmutableArray<string> People,
    DateOnly? From = null,
    DateOnly? To = null)
{
    public NewParty Tidy() => new(Name.Trim(), Names.Distinct(Aliases), Names.Distinct(Demonyms), Names.Distinct(Metonyms), Names.Distinct(People), From, To);
}
