using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Every page, for everybody who sees it differently: axe in both themes, and nothing wider than a phone.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture shared) : BrowserTest(shared)
{
    static readonly string[] Grave = ["serious", "critical"];
    static readonly AxeRunOptions Everything = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>A theme changes colours only.</summary>
    static readonly AxeRunOptions Colours = new() { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    [Fact]
    public Task PagesOfVisitors()
    {
        ExpectRefusedRequests();
        return CheckAsync("a visitor", () => fixture.VisitAsync(),
        [
            "/", "/entries", "/entries/quenlow-dam", "/entries/quenlow-dam/history", "/entries/quenlow-dam/revisions/1", "/entries/quenlow-dam/diff/1/2",
            "/compare?entry=quenlow-dam&left=published", "/account/sign-in", "/no-such-page",
        ]);
    }

    [Fact]
    public async Task PagesOfContributors()
    {
        var contributor = await DemoAsync("contributor");
        var entry = await fixture.Backstage.EntryAsync("resettlement-of-ellordane");
        await CheckAsync("a contributor", contributor,
        [
            "/", "/queue?tab=mine", "/queue?tab=overdue", "/entries", "/entries/resettlement-of-ellordane", "/entries/new", $"/drafts/{entry.Draft}", $"/drafts/{entry.Draft}/people",
            $"/drafts/{entry.Draft}/merge", $"/drafts/{entry.Draft}/merge/{await fixture.Backstage.RivalAsync(entry)}", "/entries/resettlement-of-ellordane/revisions/1/restore",
            $"/compare?entry={entry.Slug}&left=published&right=draft:{entry.Draft}", "/sources", "/sources/import", "/account", "/audit",
        ]);
    }

    [Fact]
    public async Task PagesOfReviewers()
    {
        var reviewed = await fixture.Backstage.EntryAsync("night-opening-of-the-quenlow-gates");
        var waiting = await fixture.Backstage.EntryAsync("gauge-house-camp");
        await CheckAsync("a reviewer", await DemoAsync("reviewer"),
            ["/", "/queue?tab=my-turn", "/queue?tab=unclaimed", "/queue?tab=all", $"/submissions/{reviewed.Submission}", $"/submissions/{waiting.Submission}"]);
    }

    [Fact]
    public async Task PagesOfEditors()
    {
        var ready = await fixture.Backstage.EntryAsync("resettlement-of-ellordane");
        var approved = await fixture.Backstage.EntryAsync("supplementary-protocol-on-telemetric-exchange");
        var sent = await fixture.Backstage.EntryAsync("tesselhithe-bridge-shooting");
        await CheckAsync("an editor", await DemoAsync("editor"),
            ["/", $"/submissions/{ready.Submission}", $"/submissions/{approved.Submission}", $"/submissions/{sent.Submission}", "/audit"]);
    }

    [Fact]
    public async Task PagesOfAdmins() => await CheckAsync("an admin", await DemoAsync("admin"), ["/", "/admin/people", "/audit", "/account"]);

    [Fact]
    public async Task FormsThatOpenOnAPage()
    {
        var author = await fixture.Cast.AuthorAsync();
        var editor = await fixture.Cast.EditorAsync();
        var ready = await fixture.Backstage.ReadyForDecisionAsync(author, "Sluice keepers", editor);
        var page = await fixture.OpenAsync(editor, $"/submissions/{ready.Submission}");
        foreach (var form in new[] { "Approve…", "Reject…", "Send back…" })
        {
            await page.Button(form).ClickAsync();
            await CheckBothThemesAsync(page, form);
        }

        var submitted = await fixture.Backstage.SubmittedAsync(author, "Sluice gates");
        var reviewer = await fixture.Cast.ReviewerAsync();
        await fixture.Backstage.ClaimAsync(submitted, reviewer);
        page = await fixture.OpenAsync(reviewer, $"/submissions/{submitted.Submission}");
        await page.Button("Recommend…").ClickAsync();
        await page.Locator("[data-flag]").First.GetByRole(AriaRole.Button, new() { NameRegex = new("Dismiss…") }).ClickAsync();
        await CheckBothThemesAsync(page, "recommending and dismissing");
        await page.SelectPassageAsync("The lock keepers of Tarnwell");
        await page.GetByLabel("Comment", new() { Exact = true }).WaitForAsync();
        await CheckBothThemesAsync(page, "commenting");

        page = await fixture.OpenAsync(author, $"/drafts/{submitted.Draft}");
        await page.WaitForEditorAsync();
        await page.Button("Sources…").ClickAsync();
        await CheckBothThemesAsync(page, "sources of a draft");
        await page.Button("Submit…").ClickAsync();
        await CheckBothThemesAsync(page, "submitting");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Threads" }).ClickAsync();
        await page.Button("New thread").ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Comment" }).PressSequentiallyAsync("@");
        await page.GetByRole(AriaRole.Listbox, new() { Name = "People" }).WaitForAsync();
        await CheckBothThemesAsync(page, "a thread, and whom it can speak to");

        await page.GotoAsync("/sources/import");
        await page.GetByLabel("or the text itself").FillAsync("The sluice book of Tarnwell [12] names every keeper.[a]");
        await page.Button("Show what would be kept").ClickAsync();
        await page.Button("Save the source").WaitForAsync();
        await CheckBothThemesAsync(page, "preview of a source");
        await page.Button("Save the source").ClickAsync();
        await page.WaitForURLAsync("**saved=true");
        await CheckBothThemesAsync(page, "a source");

        page = await fixture.OpenAsync(await fixture.Cast.AdminAsync(), "/admin/people");
        await page.Button("Suspend author").ClickAsync();
        await page.GetByLabel("Why").WaitForAsync();
        await CheckBothThemesAsync(page, "suspending");
    }

    async Task<Func<Task<IPage>>> DemoAsync(string userName)
    {
        var player = new Player(userName, "plumb-the-line", "");
        var first = await fixture.OpenAsync(player, "/account");
        return () => Task.FromResult(first);
    }

    static async Task CheckAsync(string who, Func<Task<IPage>> open, string[] addresses)
    {
        var page = await open();
        var complaints = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await page.IsReadyAsync();
            complaints.AddRange(await ComplaintsAsync(page, $"{address} for {who}"));
        }
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    static async Task CheckBothThemesAsync(IPage page, string where)
    {
        var complaints = await ComplaintsAsync(page, where);
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    static async Task<List<string>> ComplaintsAsync(IPage page, string where)
    {
        var complaints = new List<string>();
        foreach (var (theme, options) in new[] { ("light", Everything), ("dark", Colours) })
        {
            await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme }", theme);
            var result = await page.RunAxe(options);
            complaints.AddRange(
                from violation in result.Violations
                where Grave.Contains(violation.Impact)
                from node in violation.Nodes
                select $"{where}, {theme}: {violation.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}");
        }
        await page.SetViewportSizeAsync(390, 844);
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? []
              : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 160))
            """);
        complaints.AddRange(wide.Select(element => $"{where}, 390 px: too wide: {element}"));
        await page.SetViewportSizeAsync(1280, 860);
        return complaints;
    }
}
