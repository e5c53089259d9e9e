using System.Net;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>What is not published is not for visitors, whatever address they try.</summary>
public sealed class UnpublishedTests(BrowserFixture shared) : BrowserTest(shared)
{
    [Fact]
    public async Task VisitorsFindNothingOfAnUnpublishedEntry()
    {
        var staged = await fixture.Backstage.SubmittedAsync(await fixture.Cast.AuthorAsync(), "Rope walk at Tarnwell");
        var visitor = await fixture.VisitAsync();
        foreach (var address in new[]
        {
            "", "/history", "/revisions/1", "/diff/1/1", "/diff?from=1&to=1",
        })
            await IsNotFoundAsync(visitor, $"/entries/{staged.Slug}{address}");
        await IsNotFoundAsync(visitor, $"/compare?entry={staged.Slug}&left=revision:1&right=draft:{staged.Draft}");
        foreach (var address in new[] { $"/submissions/{staged.Submission}", $"/drafts/{staged.Draft}", $"/drafts/{staged.Draft}/people", "/queue", "/sources", "/audit", "/admin/people", "/account" })
            await AsksForASignInAsync(visitor, address);

        await visitor.GotoAsync("/entries");
        await Assertions.Expect(visitor.GetByText("Rope walk at Tarnwell")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task VisitorsOfAPublishedEntryReadWhatIsPublishedOnly()
    {
        var author = await fixture.Cast.AuthorAsync();
        var editor = await fixture.Cast.EditorAsync();
        var staged = await fixture.Backstage.ReadyForDecisionAsync(author, "Towpath of Orrisby", editor);
        var api = fixture.Backstage.As(editor);
        (await api.PostAsync($"/submissions/{staged.Submission}/decisions", new { revision = staged.Revision, decision = "Approve", reason = "Sourced." })).Good();
        (await api.PostAsync($"/submissions/{staged.Submission}/publish", new { revision = staged.Revision })).Good();

        const string secret = "The toll book is missing.";
        await fixture.Backstage.WriteAsync(author, staged.Draft, $"\n\n{secret}");
        var source = await fixture.Backstage.AttachSourceAsync(author, staged.Slug, "Toll book");
        var version = (await fixture.Backstage.As(author).GetAsync($"/drafts/{staged.Draft}")).Good().GetProperty("version").GetInt64();
        (await fixture.Backstage.As(author).PostAsync($"/entries/{staged.Slug}/submissions", new { draftId = staged.Draft, versionSeen = version, summary = "Toll book.", hasConflict = false })).Good();

        var visitor = await fixture.VisitAsync();
        Assert.Equal((int)HttpStatusCode.OK, (await visitor.GotoAsync($"/entries/{staged.Slug}"))!.Status);
        await IsNotFoundAsync(visitor, $"/entries/{staged.Slug}/revisions/2");
        await IsNotFoundAsync(visitor, $"/entries/{staged.Slug}/diff/1/2");
        await AsksForASignInAsync(visitor, $"/sources/{source}");
        foreach (var secretText in new[] { "revision:2", $"draft:{staged.Draft}", $"source:{source}" })
        {
            await visitor.GotoAsync($"/compare?entry={staged.Slug}&left=published&right={secretText}");
            await Assertions.Expect(visitor.GetByRole(AriaRole.Alert)).ToContainTextAsync("Sign in first");
            Assert.DoesNotContain("toll book", await visitor.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        }
        foreach (var page in new[] { "", "/history" })
        {
            await visitor.GotoAsync($"/entries/{staged.Slug}{page}");
            Assert.DoesNotContain("toll book", await visitor.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    async Task IsNotFoundAsync(IPage visitor, string address)
    {
        ExpectRefusedRequests();
        var answer = await visitor.GotoAsync(address);
        Assert.True(answer!.Status == (int)HttpStatusCode.NotFound, $"{address}: {answer.Status}");
        await Assertions.Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page");
    }

    static async Task AsksForASignInAsync(IPage visitor, string address)
    {
        await visitor.GotoAsync(address);
        Assert.StartsWith("/account/sign-in?returnUrl=", new Uri(visitor.Url).PathAndQuery, StringComparison.Ordinal);
    }
}
