using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>A sign-in ends while its owner types.</summary>
public sealed class SignInExpiryTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string LastWords = " The ledger closes in March.";

    [Fact]
    public async Task SavingWorksAfterSigningInAgainInTheSameTab()
    {
        var writer = await fixture.Cast.PlayAsync("returning-writer", "Contributor");
        var (draft, page) = await TypeSignedOutAsync(writer, "Ledger of Tarnwell");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).First.ClickAsync();
        await page.SignInOnThisPageAsync(writer.UserName, writer.Password);
        await page.WaitForURLAsync($"**/drafts/{draft}");
        await Expect(page.Locator("[data-status=saved], [data-status=recovered]")).ToBeVisibleAsync();
        await Expect(page.Editor()).ToContainTextAsync(LastWords);
        Assert.Equal(Backstage.Text + LastWords, await fixture.Backstage.DraftTextAsync(draft));
    }

    [Fact]
    public async Task WhatWasTypedSignedOutIsNeverSentBySomebodyElse()
    {
        var writer = await fixture.Cast.PlayAsync("absent-writer", "Contributor");
        var (draft, page) = await TypeSignedOutAsync(writer, "Ledger of Orrisby");

        // An editor may write in every draft: what keeps the words back is whose they are.
        var editor = await fixture.Cast.EditorAsync();
        await page.SignInHereAsync(editor.UserName, editor.Password);
        await page.GotoAsync($"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.TypeAtTheEndAsync(" Checked.");
        await page.WaitForEditorAsync();
        await Expect(page.Editor()).Not.ToContainTextAsync(LastWords);
        Assert.Equal(Backstage.Text + " Checked.", await fixture.Backstage.DraftTextAsync(draft));

        await page.Button("Sign out").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).WaitForAsync();
        await page.SignInHereAsync(writer.UserName, writer.Password);
        await page.GotoAsync($"/drafts/{draft}");
        await Expect(page.Editor()).ToContainTextAsync(LastWords);
        await Expect(page.Locator("[data-status=saved], [data-status=recovered]")).ToBeVisibleAsync();
        var text = await fixture.Backstage.DraftTextAsync(draft);
        Assert.Equal(2, text.Split(LastWords).Length);
        Assert.Contains("Checked.", text, StringComparison.Ordinal);
    }

    async Task<(Guid Draft, IPage Page)> TypeSignedOutAsync(Player writer, string title)
    {
        ExpectLostConnections();
        ExpectRefusedRequests();
        var (_, draft) = await fixture.Backstage.DraftAsync(writer, title);
        var page = await fixture.SignInAsync(writer.UserName, writer.Password);
        await page.GotoAsync($"/drafts/{draft}");
        await page.WaitForEditorAsync();

        var elsewhere = await fixture.SignInAsync(writer.UserName, writer.Password);
        await elsewhere.GotoAsync("/account");
        // The words are on their way at the moment when the sign-in ends.
        await page.Context.SetOfflineAsync(true);
        await page.PasteAtTheEndAsync(LastWords);
        await elsewhere.Button("Sign out everywhere else").ClickAsync();
        await elsewhere.ExpectTextAsync("ended.");
        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("[data-status=signed-out]")).ToBeVisibleAsync();
        await Expect(page.Editor()).ToContainTextAsync(LastWords);
        Assert.Equal(Backstage.Text, await fixture.Backstage.DraftTextAsync(draft));
        return (draft, page);
    }
}
