using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>An admin changes what somebody may do while that person's pages are open.</summary>
public sealed partial class RoleChangeTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string LastWords = " Nobody has paid since May.";

    [Fact]
    public async Task AWriterWithoutTheRoleWritesNoMoreAndLosesNoWords()
    {
        var writer = await fixture.Cast.PlayAsync("leaving-writer", "Contributor");
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Weir at Tarnwell");
        var page = await fixture.OpenAsync(writer, $"/drafts/{draft}");
        await page.WaitForEditorAsync();

        ExpectLostConnections();
        // Typed while the connection is down: with a connection the page would be read only before the first key.
        await page.Context.SetOfflineAsync(true);
        await page.PasteAtTheEndAsync(LastWords);
        await page.Locator("[data-status=offline]").WaitForAsync();
        var admin = await PeoplePageAsync();
        await TakeRoleAsync(admin, "leaving-writer", "Contributor");
        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("[data-status=read-only]")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Only contributors, reviewers, editors and admins may read drafts.");
        await Expect(page.Editor()).ToHaveAttributeAsync("aria-readonly", "true");
        await Expect(page.Editor()).ToContainTextAsync(LastWords);
        Assert.Equal(Backstage.Text, await fixture.Backstage.DraftTextAsync(draft));

        // The role comes back, and with it what was typed meanwhile.
        await admin.Button("Undo").ClickAsync();
        await Expect(admin.Button("Undo")).ToBeHiddenAsync();
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await page.WaitForEditorAsync();
        Assert.Equal(Backstage.Text + LastWords, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task AReviewerWithoutTheRoleIsToldSoAtTheNextClick()
    {
        var reviewer = await fixture.Cast.PlayAsync("leaving-reviewer", "Reviewer");
        var staged = await fixture.Backstage.SubmittedAsync(await fixture.Cast.AuthorAsync(), "Weir at Orrisby");
        await fixture.Backstage.ClaimAsync(staged, reviewer);
        var page = await fixture.OpenAsync(reviewer, $"/submissions/{staged.Submission}");
        var confirm = page.Locator("[data-flag]").First.GetByRole(AriaRole.Button, new() { Name = "Confirm" });
        await confirm.WaitForAsync();

        var admin = await PeoplePageAsync();
        await TakeRoleAsync(admin, "leaving-reviewer", "Reviewer");
        var before = await fixture.Backstage.StateOfAsync(staged);

        await confirm.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Only reviewers and editors may confirm this flag.");
        await page.Button("Recommend…").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Approve" }).CheckAsync();
        await page.GetByLabel("Comment for the editor and the author").FillAsync("Sourced.");
        await page.Button("Send the recommendation").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Only reviewers may recommend on this submission.");
        await Expect(page.GetByLabel("Comment for the editor and the author")).ToHaveValueAsync("Sourced.");
        Assert.Equal(before, await fixture.Backstage.StateOfAsync(staged));

        await admin.GotoAsync("/audit?action=person.roles-changed");
        await Expect(admin.GetByRole(AriaRole.Row).Filter(new() { HasText = "leaving-reviewer" }).First).ToContainTextAsync("first-admin");
    }

    [Fact]
    public async Task SuspensionCutsTheConnection()
    {
        ExpectLostConnections();
        ExpectRefusedRequests();
        var writer = await fixture.Cast.PlayAsync("suspended-writer", "Contributor");
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Weir between them");
        var page = await fixture.OpenAsync(writer, "/account");
        var hub = await page.RunAndWaitForWebSocketAsync(
            () => page.GotoAsync($"/drafts/{draft}"), new() { Predicate = socket => socket.Url.Contains("/hubs/drafts", StringComparison.Ordinal) });
        await page.WaitForEditorAsync();
        var cut = new TaskCompletionSource();
        hub.Close += (_, _) => cut.TrySetResult();

        var admin = await PeoplePageAsync();
        await admin.Button("Suspend suspended-writer").ClickAsync();
        await admin.GetByLabel("Why").FillAsync("Left the harbour board.");
        await admin.Button("Suspend").ClickAsync();
        await cut.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await Expect(page.Locator("[data-status=signed-out]")).ToBeVisibleAsync();
        await Expect(page.Editor()).ToHaveAttributeAsync("aria-readonly", "true");
        await page.ExpectEditorTextAsync(Backstage.Text);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await fixture.Backstage.As(writer).GetAsync("/queue")).Status);

        await admin.GotoAsync("/audit?action=person.suspended");
        await Expect(admin.GetByText("Left the harbour board.").First).ToBeVisibleAsync();
    }

    async Task<IPage> PeoplePageAsync()
    {
        var admin = await fixture.OpenAsync(await fixture.Cast.AdminAsync(), "/admin/people");
        await admin.GetByRole(AriaRole.Table).WaitForAsync();
        return admin;
    }

    static async Task TakeRoleAsync(IPage admin, string userName, string role)
    {
        var roles = admin.GetByRole(AriaRole.Group, new() { Name = $"Roles of {userName}" });
        await roles.GetByLabel(role).UncheckAsync();
        await admin.Button("Save roles").ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync(Changed());
    }

    [GeneratedRegex("→ no role")]
    private static partial Regex Changed();
}
