using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Tests.Features.Shared;
using static Plumbline.Web.Tests.Features.Shared.EntryStory;

namespace Plumbline.Web.Tests.Features.Entries;

public sealed class CreateEntryTests : EntryStoryTests
{
    Task<Outcome<string>> CreateAsync(NewEntry entry, Guid? by = null) =>
        Story.Operation<CreateEntry>().RunAsync(new Caller(by ?? Story.Contributor), entry, CancellationToken.None);

    [Fact]
    public async Task AnEntryKeepsItsPartiesInOrderAndIsInTheAuditLog()
    {
        var parties = new[] { new NewParty(" Dorven ", ["Republic of Dorven", "republic of dorven"], ["Dorvener"], ["Port Emra"], ["Prime Minister Ehr"]), Party("Quessa") };
        Assert.Equal(new Outcome<string>.Done("the-toll"), await CreateAsync(new NewEntry(" The toll ", "", [.. parties])));

        await using var db = await Story.App.OpenStoreAsync();
        var entry = await db.Entries.Include(e => e.Parties).SingleAsync();
        Assert.Equal("The toll", entry.Title);
        var stored = entry.Parties.OrderBy(p => p.Ordinal).ToList();
        Assert.Equal(["Dorven", "Quessa"], stored.Select(p => p.Name));
        Assert.Equal(["Republic of Dorven"], stored[0].Aliases);
        Assert.Equal(["Port Emra"], stored[0].Metonyms);
        Assert.Equal(Story.Contributor, (await db.AuditEvents.SingleAsync(e => e.Action == "entry.created" && e.EntryId == entry.Id)).ActorId);
    }

    [Fact]
    public async Task DuplicateSlugsAreRefused()
    {
        await Story.EntryAsync("toll", "The toll");
        Assert.Contains("/entries/toll", Refused<Refusal.Taken>(await CreateAsync(new NewEntry("Another", "toll", [Party("Dorven")]))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DuplicateTitlesAreRefusedWhateverTheirCaseAndSpaces()
    {
        await Story.EntryAsync("toll", "The harbour toll");
        Assert.Contains("/entries/toll", Refused<Refusal.Taken>(await CreateAsync(new NewEntry("THE  Harbour Toll", "other", [Party("Dorven")]))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("   ", "a")]
    [InlineData("A\nb", "a")]
    [InlineData("ميناء", "")]
    [InlineData("Toll", "To ll")]
    [InlineData("Toll", "new")]
    public async Task TitlesAndSlugsThatCannotBeAreRefused(string title, string slug) =>
        Refused<Refusal.Invalid>(await CreateAsync(new NewEntry(title, slug, [Party("Dorven")])));

    [Fact]
    public async Task APartyKeepsTheDaysOnWhichItExisted()
    {
        var (from, to) = (new DateOnly(1918, 11, 28), new DateOnly(1940, 6, 17));
        await CreateAsync(new NewEntry("Toll", "", [new NewParty("Dorven", [], [], [], [], from, to), Party("Quessa")]));
        await using var db = await Story.App.OpenStoreAsync();
        var parties = (await db.EntryParties.OrderBy(p => p.Ordinal).ToListAsync()).ConvertAll(p => p.ToParty());
        Assert.Equal([(from, to), (null, null)], parties.Select(p => ((DateOnly?, DateOnly?))(p.From, p.To)));
    }

    [Fact]
    public async Task APartyDoesNotEndBeforeItBegins() =>
        Refused<Refusal.Invalid>(await CreateAsync(new NewEntry("Toll", "", [new NewParty("Dorven", [], [], [], [], new DateOnly(1940, 1, 2), new DateOnly(1940, 1, 1))])));

    [Fact]
    public void ATypedDateThatIsNoneIsNamed()
    {
        var form = new NewEntryForm { Parties = [new() { Name = "Dorven", From = "1918-11-28", To = "yesterday" }] };
        Assert.Contains("“yesterday”", form.Unreadable!.Reason, StringComparison.Ordinal);
        form.Parties[0].To = " ";
        Assert.Null(form.Unreadable);
    }

    [Fact]
    public async Task AnEntryNeedsAParty() => Refused<Refusal.Invalid>(await CreateAsync(new NewEntry("Toll", "", [])));

    [Fact]
    public async Task APartyNeedsAName() => Refused<Refusal.Invalid>(await CreateAsync(new NewEntry("Toll", "", [Party(" ", "The Republic")])));

    [Fact]
    public async Task ANameThatStandsForTwoPartiesIsRefused()
    {
        var refusal = Refused<Refusal.Invalid>(await CreateAsync(new NewEntry("Toll", "", [Party("Dorven", "the Coast"), Party("Quessa", "The  coast")])));
        Assert.Contains("both Dorven and Quessa", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnePartyMayRepeatItself() =>
        Assert.IsType<Outcome<string>.Done>(await CreateAsync(new NewEntry("Toll", "", [Party("Dorven", "Dorven", "dorven")])));

    [Fact]
    public async Task AdminsAndPeopleWithoutARoleMayNot()
    {
        var entry = new NewEntry("Toll", "", [Party("Dorven")]);
        Refused<Refusal.NotPermitted>(await CreateAsync(entry, Story.Admin));
        Refused<Refusal.NotPermitted>(await CreateAsync(entry, Story.NoRole));
        Refused<Refusal.NotSignedIn>(await CreateAsync(entry, Guid.Empty));
    }
}
