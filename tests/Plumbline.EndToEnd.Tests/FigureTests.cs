using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Figures on which a draft and its evidence disagree, with keys alone.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed partial class FigureTests(BrowserFixture shared) : BrowserTest(shared)
{
    const int MostTabs = 120;

    [Fact]
    public async Task AContradictedFigureIsFoundSettledAndNoLongerInTheWay()
    {
        var author = await fixture.Cast.AuthorAsync();
        var api = fixture.Backstage.As(author);
        var (slug, draft) = await fixture.Backstage.DraftAsync(author, "Figures by keyboard", "On 11 March 2031 49 villagers were killed by the flood at the lock.");
        var source = (await api.PostAsync("/sources", new { title = "Lock Mission report", text = $"The Lock Mission said that 71 villagers were killed by the flood on 11 March 2031. Filed for {slug}.", again = true })).Good().GetProperty("id").GetGuid();
        (await api.PostAsync($"/entries/{slug}/sources", new { sourceId = source, use = "Evidence" })).Good();
        var version = (await api.GetAsync($"/drafts/{draft}")).Good().GetProperty("version").GetInt64();
        var submission = (await api.PostAsync($"/entries/{slug}/submissions", new { draftId = draft, versionSeen = version, summary = "First text.", hasConflict = false })).Good().GetProperty("submissionId").GetGuid();

        var review = await fixture.OpenAsync(author, $"/submissions/{submission}");
        await review.GetByText("Why can't I approve?").WaitForAsync();
        await Expect(review.Locator("details.why")).ToContainTextAsync("1 conflict between figures is neither resolved nor presented");

        var page = await fixture.OpenAsync(author, $"/drafts/{draft}");
        await page.WaitForEditorAsync();
        // One stop for all tabs; the arrow keys go from one to the next.
        await TabToAsync(page, page.GetByRole(AriaRole.Tab, new() { Name = "Findings" }));
        await page.Keyboard.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Checks" })).ToBeFocusedAsync();
        await TabToAsync(page, page.Locator("details.check > summary", new() { HasText = "Figures" }));
        await page.Keyboard.PressAsync("Enter");
        var line = page.GetByRole(AriaRole.Article, new() { NameRegex = Villagers() });
        await Expect(line).ToContainTextAsync("to settle");
        await Expect(line).ToContainTextAsync("The Lock Mission");
        await TabToAsync(page, line.GetByRole(AriaRole.Button, new() { Name = "Settle…" }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, line.GetByRole(AriaRole.Radio).First);
        await page.Keyboard.PressAsync("Space");
        await Expect(line.GetByRole(AriaRole.Radio, new() { Name = "The text gives 49" })).ToBeCheckedAsync();
        await TabToAsync(page, line.GetByLabel("Why this one?"));
        await page.Keyboard.TypeAsync("The coroner adopted it.");
        await TabToAsync(page, line.GetByRole(AriaRole.Button, new() { Name = "Settle", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(line).ToContainTextAsync("The coroner adopted it.");

        await review.ReloadAsync();
        await review.GetByText("Why can't I approve?").WaitForAsync();
        await Expect(review.Locator("details.why")).Not.ToContainTextAsync("conflict between figures");
    }

    /// <summary>Presses Tab until the focus is there, as somebody without a mouse does.</summary>
    static async Task TabToAsync(IPage page, ILocator target)
    {
        await target.WaitForAsync();
        for (var i = 0; i < MostTabs; i++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            // In the editor, Escape lets the next Tab leave it.
            if (await page.EvaluateAsync<bool>("() => document.activeElement?.classList.contains('cm-content') ?? false"))
                await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("The Tab key does not lead there.");
    }

    [GeneratedRegex("villagers")]
    private static partial Regex Villagers();
}
