using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>What the keys do, on pages as people open them.</summary>
public sealed class KeyboardTests(BrowserFixture shared) : BrowserTest(shared)
{
    [Fact]
    public async Task JAndKMoveInTheQueueAndOOpens()
    {
        var page = await fixture.OpenAsync(await fixture.Cast.ReviewerAsync(), "/queue?tab=all");
        var items = page.Locator("[data-keys-item]");
        await items.Nth(1).WaitForAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(items.Nth(0).Locator(":focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("j");
        await Expect(items.Nth(1).Locator(":focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("k");
        await Expect(items.Nth(0).Locator(":focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync("**/submissions/*");
    }

    [Fact]
    public async Task KeysAreLettersWhileSomebodyTypes()
    {
        var page = await fixture.OpenAsync(await fixture.Cast.ReviewerAsync(), "/queue?tab=all");
        await page.Locator("[data-keys-item]").First.WaitForAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jo?");
        await Expect(page.GetByLabel("Filter by title, summary or contributor")).ToHaveValueAsync("jo?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task QuestionMarkShowsTheKeys()
    {
        var page = await fixture.VisitAsync();
        await page.GotoAsync("/entries");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task NAndPGoFromChangeToChange()
    {
        var page = await fixture.VisitAsync();
        await page.GotoAsync("/entries/quenlow-dam/diff/1/2");
        var changes = page.Locator("[data-change]");
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("[data-change]:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("p");
        await Expect(changes.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(changes.Nth(1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ReadingBeginsAtTheHeadingAndTheSkipLinkLeadsToTheContent()
    {
        var page = await fixture.VisitAsync();
        await page.GotoAsync("/entries/quenlow-dam");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await skip.FocusAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task F8GoesToTheNextFindingAndSaysIt()
    {
        var author = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "Locks by keyboard");
        var page = await fixture.OpenAsync(author, $"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.Locator(".cm-content .pl-flag").First.WaitForAsync();
        await page.Editor().PressAsync("Control+Home");
        await page.Keyboard.PressAsync("F8");
        var card = page.Locator(".pl-card[role=dialog]");
        await Expect(card).ToContainTextAsync("agentless");
        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await Expect(page.Editor()).ToBeFocusedAsync();
    }
}
