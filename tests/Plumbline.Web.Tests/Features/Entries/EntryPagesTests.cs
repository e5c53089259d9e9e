using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Entries;

public sealed class EntryPagesTests : EntryStoryTests
{
    [Fact]
    public async Task VisitorsReadWhatIsPublishedWithoutACircuit()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.PublishAsync(entry, await Story.RevisionAsync(entry, 1, "# Dues\n\nThe toll[^1] was <script>raised</script>.\n\n[^1]: Log.", SubmissionState.Published));
        var page = await Story.App.OpenBrowser().OpenAsync("/entries/toll");
        Assert.Equal("The toll", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Dues", page.QuerySelector("article h2")!.TextContent);
        Assert.Contains("<script>raised</script>", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("revision 1", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dorven", page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#drafts"));
        Assert.DoesNotContain("<!--Blazor:{\"type\":\"server\"", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entries/toll")]
    [InlineData("/entries/toll/history")]
    [InlineData("/entries/toll/revisions/1")]
    [InlineData("/entries/toll/diff/1/1")]
    [InlineData("/compare?entry=toll&left=revision:1&right=revision:1")]
    [InlineData("/entries/no-such")]
    public async Task ForVisitorsAnUnpublishedEntryIsNotThere(string path)
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.RevisionAsync(entry, 1, "Secret text.", SubmissionState.Unpublished);
        using var answer = await Story.App.OpenBrowser().Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Contains("There is no such page", body, StringComparison.Ordinal);
        Assert.DoesNotContain("The toll", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PeopleWithRightsSeeThatItIsNotPublishedAndWhatIsBeingDone()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.RevisionAsync(entry, 1, "Text.", SubmissionState.Submitted);
        await Story.SourceAsync(entry, "Harbour log", "Log.");
        using var browser = await Story.App.SignInAsync("ilse");
        var page = await browser.OpenAsync("/entries/toll");
        Assert.Contains("This entry is not published", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.Links, link => link.TextContent == "Your draft");
        Assert.Contains("waiting for a reviewer", page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.Links, link => link.TextContent == "Harbour log");
    }

    [Fact]
    public async Task StartingADraftLeadsToIt()
    {
        await Story.EntryAsync("toll", "The toll");
        using var browser = await Story.App.SignInAsync("ilse");
        using var answer = await browser.SubmitAsync("/entries/toll", "start-draft", []);
        await using var db = await Story.App.OpenStoreAsync();
        Assert.Equal($"/drafts/{(await db.Drafts.SingleAsync()).Id}", PathOf(answer));
    }

    [Fact]
    public async Task TheListShowsVisitorsWhatIsPublishedOnly()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.EntryAsync("mills", "Tide mills");
        await Story.PublishAsync(entry, await Story.RevisionAsync(entry, 1, "Text.", SubmissionState.Published));
        var page = await Story.App.OpenBrowser().OpenAsync("/entries");
        Assert.Equal(["The toll"], page.QuerySelectorAll("tbody a").Select(a => a.TextContent));
        using var browser = await Story.App.SignInAsync("edda");
        Assert.Equal(["The toll", "Tide mills"], (await browser.OpenAsync("/entries")).QuerySelectorAll("tbody a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task TheListIsSearchedWithoutRegardToCaseInAnyAlphabet()
    {
        await Story.EntryAsync("a", "Čertova řeka dam");
        await Story.EntryAsync("b", "Tide mills");
        using var browser = await Story.App.SignInAsync("edda");
        var found = await browser.OpenAsync("/entries?q=" + Uri.EscapeDataString("ČERTOVA ŘEKA"));
        Assert.Equal(["Čertova řeka dam"], found.QuerySelectorAll("tbody a").Select(a => a.TextContent));
        Assert.Contains("No title has these words", (await browser.OpenAsync("/entries?q=zzz")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherPartyIsAddedWithoutLosingWhatWasTyped()
    {
        using var browser = await Story.App.SignInAsync("ilse");
        using var answer = await browser.SubmitAsync("/entries/new", "new-entry", new()
        {
            ["Input.Title"] = "The toll",
            ["Input.Parties[0].Name"] = "Dorven",
            ["Input.Parties[0].Aliases"] = "the Coast",
            ["Input.Button"] = "add-party",
        });
        var page = await Browser.ReadAsync(answer);
        Assert.Equal(3, page.QuerySelectorAll("fieldset").Length);
        Assert.Equal("The toll", ((IHtmlInputElement)page.QuerySelector("input[name='Input.Title']")!).Value);
        Assert.Equal("the Coast", ((IHtmlInputElement)page.QuerySelector("input[name='Input.Parties[0].Aliases']")!).Value);
    }

    [Fact]
    public async Task CreatingLeadsToTheEntryAndATakenNameSaysSoAndKeepsTheForm()
    {
        using var browser = await Story.App.SignInAsync("ilse");
        Dictionary<string, string> typed = new()
        {
            ["Input.Title"] = "The toll",
            ["Input.Parties[0].Name"] = "Dorven",
            ["Input.Parties[0].Demonyms"] = "Dorvener, Dorveners",
            ["Input.Button"] = "create",
        };
        using var created = await browser.SubmitAsync("/entries/new", "new-entry", typed);
        Assert.Equal("/entries/the-toll", PathOf(created));
        using var again = await browser.SubmitAsync("/entries/new", "new-entry", typed);
        var page = await Browser.ReadAsync(again);
        Assert.Contains("/entries/the-toll", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("[role=alert] a"), a => a.GetAttribute("href") == "/entries/the-toll");
        Assert.Equal("Dorvener, Dorveners", ((IHtmlInputElement)page.QuerySelector("input[name='Input.Parties[0].Demonyms']")!).Value);
    }

    [Fact]
    public async Task WhoMayNotCreateIsToldWhy()
    {
        using var browser = await Story.App.SignInAsync("adam");
        var page = await browser.OpenAsync("/entries/new");
        Assert.Null(page.QuerySelector("input[name='Input.Title']"));
        Assert.Contains("may create an entry", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var visitor = await Story.App.OpenBrowser().Http.GetAsync(new Uri("/entries/new", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, visitor.StatusCode);
    }

    [Fact]
    public async Task InvitingByThePageNamesThePerson()
    {
        await Story.EntryAsync("toll", "The toll");
        using var browser = await Story.App.SignInAsync("ilse");
        using var started = await browser.SubmitAsync("/entries/toll", "start-draft", []);
        using var answer = await browser.SubmitAsync(PathOf(started) + "/people", "invite", new() { ["Person"] = Story.Editor.ToString() });
        Assert.Contains("edda can write in this draft now", (await Browser.ReadAsync(answer)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    static string PathOf(HttpResponseMessage answer) => answer.Headers.Location is { } to
        ? (to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString)
        : throw new InvalidOperationException($"{answer.StatusCode}, no redirect");
}
