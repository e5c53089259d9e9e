using System.Globalization;
using Plumbline.Core.Review;

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

    /// <summary>What cannot be read of it; null when all can.</summary>
    public Refusal.Invalid? Unreadable => FilledParties.Select(party => party.NotADate).FirstOrDefault(typed => typed is not null) is { } typed
        ? new Refusal.Invalid($"“{typed}” is no date. Write it as 1918-11-28, or leave it empty.")
        : null;

    /// <summary>Fields that were offered and left empty are no party.</summary>
    IEnumerable<PartyFields> FilledParties => Parties.Where(party => !party.IsEmpty);

    public sealed class PartyFields
    {
        public string? Name { get; set; }
        public string? Aliases { get; set; }
        public string? Demonyms { get; set; }
        public string? Metonyms { get; set; }
        public string? People { get; set; }

        /// <summary>As browsers send dates, 1918-11-28, or empty.</summary>
        public string? From { get; set; }
        public string? To { get; set; }

        public bool IsEmpty => new[] { Name, Aliases, Demonyms, Metonyms, People, From, To }.All(string.IsNullOrWhiteSpace);

        /// <summary>A date as typed that is none; null when both are dates or empty.</summary>
        public string? NotADate => new[] { From, To }.FirstOrDefault(typed => !string.IsNullOrWhiteSpace(typed) && Date(typed) is null);

        public NewParty ToNewParty() => new(Name ?? "", Names.Read(Aliases), Names.Read(Demonyms), Names.Read(Metonyms), Names.Read(People), Date(From), Date(To));

        static DateOnly? Date(string? typed) =>
            DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
