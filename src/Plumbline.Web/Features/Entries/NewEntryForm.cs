namespace Plumbline.Web.Features.Entries;

/// <summary>The page for a new entry as it was typed; the browser sends all of it back with every button.</summary>
public sealed class NewEntryForm
{
    public string? Title { get; set; }
    public string? Slug { get; set; }
    public List<PartyFields> Parties { get; set; } = [];

    /// <summary>Which button was pressed: "create", "add-party", or "remove-party-" and the party's place.</summary>
    public string? Button { get; set; }

    public NewEntry ToNewEntry() => new(Title ?? "", Slug ?? "", [.. FilledParties.Select(party => party.ToNewParty())]);

    /// <summary>Fields that were offered and left empty are no party.</summary>
    IEnumerable<PartyFields> FilledParties => Parties.Where(party => !party.IsEmpty);

    public sealed class PartyFields
    {
        public string? Name { get; set; }
        public string? Aliases { get; set; }
        public string? Demonyms { get; set; }
        public string? Metonyms { get; set; }
        public string? People { get; set; }

        public bool IsEmpty => new[] { Name, Aliases, Demonyms, Metonyms, People }.All(string.IsNullOrWhiteSpace);

        public NewParty ToNewParty() => new(Name ?? "", Names.Read(Aliases), Names.Read(Demonyms), Names.Read(Metonyms), Names.Read(People));
    }
}
