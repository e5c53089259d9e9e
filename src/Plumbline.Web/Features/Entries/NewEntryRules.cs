using Plumbline.Core.Review;
using Plumbline.Data;

namespace Plumbline.Web.Features.Entries;

/// <summary>What an entry must be like before anybody looks whether its name is free.</summary>
static class NewEntryRules
{
    const int MaxTitle = 300;
    const int MaxName = 200;
    const int MaxNames = 100;
    const int MaxParties = 20;

    /// <returns>The first thing that is wrong; null when nothing is.</returns>
    public static Refusal? Check(NewEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Title))
            return new Refusal.Invalid("Give the entry a title.");
        if (entry.Title.Length > MaxTitle)
            return new Refusal.Invalid($"A title has {MaxTitle} characters at most; this one has {entry.Title.Length}.");
        if (entry.Title.Any(char.IsControl))
            return new Refusal.Invalid("The title has a line break or another control character in it.");
        if (entry.Slug.Length == 0)
            return new Refusal.Invalid("No address can be made of this title, because none of its letters may stand in one. Type an address.");
        if (!Slug.IsValid(entry.Slug))
            return new Refusal.Invalid($"“{entry.Slug}” cannot be an entry's address. {Slug.Rule}");
        return CheckParties(entry);
    }

    static Refusal? CheckParties(NewEntry entry)
    {
        if (entry.Parties.Length == 0)
            return new Refusal.Invalid("Name at least one party.");
        if (entry.Parties.Length > MaxParties)
            return new Refusal.Invalid($"An entry has {MaxParties} parties at most.");
        if (entry.Parties.Any(party => string.IsNullOrWhiteSpace(party.Name)))
            return new Refusal.Invalid("Each party needs a name.");
        if (entry.Parties.Any(party => AllNames(party).Any(name => name.Length > MaxName || name.Any(char.IsControl))))
            return new Refusal.Invalid($"A name has {MaxName} characters at most, all of them visible.");
        if (entry.Parties.FirstOrDefault(party => AllNames(party).Count() > MaxNames) is { } crowded)
            return new Refusal.Invalid($"“{crowded.Name}” has more than {MaxNames} names.");
        if (entry.Parties.FirstOrDefault(party => party.From > party.To) is { } backwards)
            return new Refusal.Invalid($"“{backwards.Name}” ends before it begins.");
        return CheckClashes(entry);
    }

    /// <summary>A name that stands for two parties would make every count per party wrong.</summary>
    static Refusal.Invalid? CheckClashes(NewEntry entry)
    {
        var owners = new Dictionary<string, NewParty>(StringComparer.Ordinal);
        foreach (var party in entry.Parties)
        {
            foreach (var name in AllNames(party))
            {
                if (!owners.TryAdd(SearchKey.Of(name), party) && owners[SearchKey.Of(name)] is var other && !ReferenceEquals(other, party))
                    return new Refusal.Invalid($"“{name}” stands for both {other.Name} and {party.Name}. A name can stand for one party only.");
            }
        }
        return null;
    }

    static IEnumerable<string> AllNames(NewParty party) =>
        [party.Name, .. party.Aliases, .. party.Demonyms, .. party.Metonyms, .. party.People];
}
