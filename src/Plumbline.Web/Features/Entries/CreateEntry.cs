using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Entries;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Entries;

/// <summary>Begins an entry: its title, its address, its parties. Its text begins with a draft.</summary>
public sealed class CreateEntry(WriteLane lane)
{
    /// <returns>The new entry's slug; <see cref="Refusal.Taken"/> when the address or the title is in use.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, NewEntry asked, CancellationToken cancellation) =>
        lane.ChangeAsync<string>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.CreateEntry, Standing.None).ToRefusal() is { } denied)
                return denied;
            var entry = asked.Tidy();
            if (NewEntryRules.Check(entry) is { } wrong)
                return wrong;
            if (FindNamesake(change.Db, entry) is { } taken)
                return taken;
            return Add(change, entry);
        }, cancellation);

    static Refusal.Taken? FindNamesake(PlumblineDbContext db, NewEntry entry)
    {
        var namesake = Namesakes.Of(db, entry).Select(e => new { e.Slug, e.Title }).FirstOrDefault();
        return namesake switch
        {
            null => null,
            _ when namesake.Slug == entry.Slug => new Refusal.Taken($"The address /entries/{namesake.Slug} belongs to “{namesake.Title}”. Choose another, or work on that entry."),
            _ => new Refusal.Taken($"There is already an entry called “{namesake.Title}”, at /entries/{namesake.Slug}. Choose another title, or work on that entry."),
        };
    }

    static string Add(Change change, NewEntry asked)
    {
        var entry = new Entry
        {
            Slug = asked.Slug,
            Title = asked.Title,
            TitleKey = SearchKey.Of(asked.Title),
            CreatedBy = change.Actor.Id,
            CreatedAt = change.Now,
        };
        entry.Parties.AddRange(asked.Parties.Select((party, ordinal) => new EntryParty
        {
            EntryId = entry.Id,
            Ordinal = ordinal,
            Name = party.Name,
            Aliases = [.. party.Aliases],
            Demonyms = [.. party.Demonyms],
            Metonyms = [.. party.Metonyms],
            People = [.. party.People],
            From = party.From,
            To = party.To,
        }));
        change.Db.Entries.Add(entry);
        change.Record("entry.created", entry.Id, "entry", entry.Id, new { entry.Slug, entry.Title, Parties = asked.Parties.Select(p => p.Name) });
        change.Announce(LiveEventKind.Entry, entry.Id, entry.Id);
        return entry.Slug;
    }
}
