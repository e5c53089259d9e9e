using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Markup typed where words belong is shown as it was typed, on every page that lists it.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class HostileTextTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Mark = "owned";

    [Fact]
    public async Task MarkupInTitlesSummariesCommentsAndSourcesIsShownAsText()
    {
        var author = await fixture.Cast.AuthorAsync();
        var staged = await fixture.Backstage.SubmittedAsync(author, Hostile("title"), Hostile("summary"));
        await fixture.Backstage.WriteAsync(author, staged.Draft, $"\n\n{Hostile("draft")} [press](javascript:alert('{Mark}'))");
        var source = await fixture.Backstage.AttachSourceAsync(author, staged.Slug, Hostile("source"));
        var reviewer = await fixture.Cast.ReviewerAsync();
        await fixture.Backstage.ClaimAsync(staged, reviewer);
        (await fixture.Backstage.As(reviewer).PostAsync($"/entries/{staged.Slug}/annotations", new
        {
            body = new { value = Hostile("comment") },
            target = new { source = staged.Revision, selector = new[] { new { type = "TextPositionSelector", start = 0, end = 20 } } },
        })).Good();

        var page = await fixture.OpenAsync(reviewer, "/account");
        var dialogs = new List<string>();
        page.Dialog += (_, dialog) => dialogs.Add(dialog.Message);
        foreach (var (address, shown) in new[]
        {
            ("/", "title"), ("/queue?tab=all", "summary"), ($"/submissions/{staged.Submission}", "summary"), ("/entries", "title"), ($"/entries/{staged.Slug}", "title"),
            ($"/entries/{staged.Slug}/history", "summary"), ($"/entries/{staged.Slug}/revisions/1", "title"), ("/sources", "source"), ($"/sources/{source}", "source"),
            ("/audit", "title"), ($"/compare?entry={staged.Slug}&left=source:{source}&right=draft:{staged.Draft}", "draft"), ($"/drafts/{staged.Draft}", "title"),
            ($"/drafts/{staged.Draft}/people", "title"),
        })
        {
            await page.GotoAsync(address);
            await Expect(page.GetByText(Hostile(shown)).First).ToBeVisibleAsync();
            await HasNoLiveMarkupAsync(page, address);
        }
        await page.GotoAsync($"/submissions/{staged.Submission}");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Threads" }).ClickAsync();
        await Expect(page.GetByText(Hostile("comment")).First).ToBeVisibleAsync();
        await HasNoLiveMarkupAsync(page, "the thread");
        Assert.Empty(dialogs);
    }

    static string Hostile(string where) => $"<img src=x onerror=alert('{Mark}')><script>alert('{Mark}')</script> {where}";

    static async Task HasNoLiveMarkupAsync(IPage page, string address)
    {
        var live = await page.EvaluateAsync<string[]>(
            """
            mark => [...document.querySelectorAll('script, img, a')]
              .filter(e => [e.textContent, e.getAttribute('onerror'), e.getAttribute('href'), e.getAttribute('src')]
                .some((value, i) => value?.includes(mark) && (i !== 0 || e.tagName === 'SCRIPT')))
              .map(e => e.outerHTML)
            """, Mark);
        Assert.True(live.Length == 0, $"{address}: {string.Join('\n', live)}");
    }
}
