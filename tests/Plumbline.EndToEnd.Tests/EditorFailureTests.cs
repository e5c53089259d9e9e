using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>What users of such editors report, tried on ours; each test is one such report.</summary>
public sealed class EditorFailureTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Words = " The keeper opens the gate at six.";

    [Fact]
    public async Task AnExpiredSessionDoesNotOverwriteWhatSomebodyElseWroteMeanwhile()
    {
        ExpectLostConnections();
        ExpectRefusedRequests();
        var writer = await fixture.Cast.PlayAsync("expired-writer", "Contributor");
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Gate of Tarnwell");
        var page = await OpenSignedInAsync(writer, draft);
        await page.Context.SetOfflineAsync(true);
        await page.PasteAtTheEndAsync(Words);
        await EndOtherSignInsAsync(writer);
        await WriteAsEditorAsync(draft, "Rewritten by the desk. ", Backstage.Text);
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-status=signed-out]")).ToBeVisibleAsync();
        Assert.Equal("Rewritten by the desk. " + Backstage.Text, await fixture.Backstage.DraftTextAsync(draft));

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).First.ClickAsync();
        await page.SignInOnThisPageAsync(writer.UserName, writer.Password);
        await Expect(page.Locator("[data-status=saved], [data-status=recovered]")).ToBeVisibleAsync();
        await page.ExpectEditorTextAsync("Rewritten by the desk. " + Backstage.Text + Words);
        Assert.Equal("Rewritten by the desk. " + Backstage.Text + Words, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task ALaptopThatSleptIsLiveAgainAndLosesNothing()
    {
        ExpectLostConnections();
        var writer = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Sleeping gate");
        var page = await fixture.OpenAsync(writer, $"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.PasteAtTheEndAsync(" Before.");
        await page.WaitForEditorAsync();

        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await page.Context.SetOfflineAsync(true);
        await WriteAsEditorAsync(draft, "While it slept. ", Backstage.Text + " Before.");
        await page.Context.SetOfflineAsync(false);
        await devTools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });

        await page.PasteAtTheEndAsync(" After.");
        var text = $"While it slept. {Backstage.Text} Before. After.";
        await page.ExpectEditorTextAsync(text);
        await page.WaitForEditorAsync();
        Assert.Equal(text, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task TwoTabsOfOnePersonWriteInOneText()
    {
        var writer = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Gate in two tabs");
        var first = await fixture.OpenAsync(writer, $"/drafts/{draft}");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync($"/drafts/{draft}");
        await Task.WhenAll(first.WaitForEditorAsync(), second.WaitForEditorAsync());
        await Expect(first.Company()).ToContainTextAsync("You, in another window");

        await first.TypeAtTheStartAsync("One. ");
        await second.TypeAtTheEndAsync(" Two.");
        var text = $"One. {Backstage.Text} Two.";
        await Task.WhenAll(first.ExpectEditorTextAsync(text), second.ExpectEditorTextAsync(text));
        await Task.WhenAll(first.WaitForEditorAsync(), second.WaitForEditorAsync());
        // A closed tab leaves nothing behind for the other one to send again.
        await first.CloseAsync();
        await second.ReloadAsync();
        await second.WaitForEditorAsync();
        Assert.Equal(text, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task SigningOutWithUnsavedWordsKeepsThemForTheirAuthor()
    {
        ExpectLostConnections();
        ExpectRefusedRequests();
        var writer = await fixture.Cast.PlayAsync("hasty-writer", "Contributor");
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Hasty gate");
        var page = await OpenSignedInAsync(writer, draft);
        await page.Context.SetOfflineAsync(true);
        await page.PasteAtTheEndAsync(Words);
        await page.Locator("[data-status=offline]").WaitForAsync();
        // The tab is closed and the session ended from another one, with words that no server has seen.
        var other = await page.Context.NewPageAsync();
        await page.CloseAsync();
        await other.Context.SetOfflineAsync(false);
        await other.GotoAsync("/account");
        await other.Button("Sign out").ClickAsync();
        await other.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).WaitForAsync();
        await other.SignInHereAsync(writer.UserName, writer.Password);
        await other.GotoAsync($"/drafts/{draft}");
        await other.ExpectEditorTextAsync(Backstage.Text + Words);
        await Expect(other.Locator("[data-status=saved], [data-status=recovered]")).ToBeVisibleAsync();
        Assert.Equal(Backstage.Text + Words, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task WordsTooOldToBeMergedAreShownToTheirAuthor()
    {
        ExpectLostConnections();
        var writer = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Late gate");
        var page = await fixture.OpenAsync(writer, $"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.Context.SetOfflineAsync(true);
        await page.PasteAtTheEndAsync(Words);
        await page.Locator("[data-status=offline]").WaitForAsync();
        // More than the history of a draft holds, so that nothing of before can be rebased over it.
        for (var i = 0; i < 5; i++)
            await ReplaceAsync(draft, new string((char)('a' + i), 990_000));
        await ReplaceAsync(draft, "A new beginning.");
        await page.Context.SetOfflineAsync(false);

        var kept = page.Locator(".pl-kept:not([hidden])");
        await Expect(kept).ToContainTextAsync(Words.Trim());
        await Expect(kept).ToContainTextAsync("The draft has changed too much since you typed this.");
        await page.ExpectEditorTextAsync("A new beginning.");
        await kept.GetByRole(AriaRole.Button, new() { Name = "Put them at the end" }).ClickAsync();
        await Expect(kept).ToBeHiddenAsync();
        await page.WaitForEditorAsync();
        Assert.Equal($"A new beginning.\n\n{Words}", await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task APasteOfFiveMegabytesIsRefusedWithAMessageAndTheTextStays()
    {
        var writer = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Long gate");
        var page = await fixture.OpenAsync(writer, $"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.Editor().ClickAsync();
        await page.EvaluateAsync(
            """
            () => {
              const clipboardData = new DataTransfer()
              clipboardData.setData('text/plain', 'x'.repeat(5_000_000))
              document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
            }
            """);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("A draft holds at most 1,000,000 characters");
        await page.ExpectEditorTextAsync(Backstage.Text);
        await page.PasteAtTheEndAsync(Words);
        await page.WaitForEditorAsync();
        Assert.Equal(Backstage.Text + Words, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task AHalfTypedDismissalSurvivesALostCircuit()
    {
        ExpectLostConnections();
        var staged = await fixture.Backstage.SubmittedAsync(await fixture.Cast.AuthorAsync(), "Gate under review");
        var reviewer = await fixture.Cast.ReviewerAsync();
        await fixture.Backstage.ClaimAsync(staged, reviewer);
        var page = await fixture.OpenAsync(reviewer, $"/submissions/{staged.Submission}");
        await StartToDismissAsync(page);
        await page.GetByRole(AriaRole.Radio, new() { Name = "9 · " }).CheckAsync();
        await page.GetByLabel("The reason").FillAsync("It is the town’s own word for");

        // As the page itself advises when the circuit cannot be had again.
        await page.ReloadAsync();
        await StartToDismissAsync(page);
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "9 · " })).ToBeCheckedAsync();
        await Expect(page.GetByLabel("The reason")).ToHaveValueAsync("It is the town’s own word for");
        await page.Button("Dismiss the flag").ClickAsync();
        await Expect(page.GetByText("It is the town’s own word for").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheScrollPositionSurvivesALostCircuit()
    {
        var writer = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, "Gate far down", string.Join("\n\n", Enumerable.Range(1, 200).Select(i => $"Paragraph {i} of the register.")));
        var page = await fixture.OpenAsync(writer, $"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.Locator(".cm-scroller").EvaluateAsync("scroller => scroller.scrollTop = 3000");
        await page.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(key => key.startsWith('plumbline:scroll:'))");
        await page.ReloadAsync();
        await page.WaitForEditorAsync();
        await page.WaitForFunctionAsync("() => Math.abs(document.querySelector('.cm-scroller').scrollTop - 3000) < 100");
    }

    static async Task StartToDismissAsync(IPage page)
    {
        await page.Locator("[data-flag]").First.GetByRole(AriaRole.Button, new() { NameRegex = new("Dismiss…") }).ClickAsync();
        await page.GetByText("Why is this no problem?").WaitForAsync();
    }

    async Task<IPage> OpenSignedInAsync(Player writer, Guid draft)
    {
        var page = await fixture.SignInAsync(writer.UserName, writer.Password);
        await page.GotoAsync($"/drafts/{draft}");
        await page.WaitForEditorAsync();
        return page;
    }

    async Task EndOtherSignInsAsync(Player writer)
    {
        var elsewhere = await fixture.SignInAsync(writer.UserName, writer.Password);
        await elsewhere.GotoAsync("/account");
        await elsewhere.Button("Sign out everywhere else").ClickAsync();
        await elsewhere.ExpectTextAsync("ended.");
    }

    async Task WriteAsEditorAsync(Guid draft, string words, string before)
    {
        var editor = await fixture.OpenAsync(await fixture.Cast.EditorAsync(), $"/drafts/{draft}");
        await editor.WaitForEditorAsync();
        await editor.ExpectEditorTextAsync(before);
        await editor.TypeAtTheStartAsync(words);
        await editor.WaitForEditorAsync();
    }

    async Task ReplaceAsync(Guid draft, string text)
    {
        var editor = await fixture.Cast.EditorAsync();
        var version = (await fixture.Backstage.As(editor).GetAsync($"/drafts/{draft}")).Good().GetProperty("version").GetInt64();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"{fixture.App.Address}/api/v1/drafts/{draft}")) { Content = JsonContent.Create(new { text, version }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", editor.Token);
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
