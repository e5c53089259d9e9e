using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Reading a comparison by keys, and marks that stay where a reader put them.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class ComparisonKeyTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Address = "/entries/quenlow-dam/diff/1/2";

    [Fact]
    public async Task MGoesRoundTheWaysToReadAndTheAddressKeepsThem()
    {
        var page = await fixture.VisitAsync();
        await page.GotoAsync(Address);
        await Expect(page.Locator("[data-mode-next]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("m");
        await Expect(page).ToHaveURLAsync(new Regex("layout=one"));
        // Its script listens from here on.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("m");
        await Expect(page).ToHaveURLAsync(new Regex("only=changes"));
        // Its script listens from here on.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("m");
        await Expect(page).ToHaveURLAsync(new Regex($"{Address}$"));
    }

    [Fact]
    public async Task RMarksTheSectionAndTheMarkSurvivesALoad()
    {
        var page = await fixture.OpenAsync(await fixture.Cast.ReviewerAsync(), Address);
        var mark = page.Locator("form[data-reviewed] button").First;
        await Expect(mark).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("r");
        var pressed = page.Locator("form[data-reviewed] button[aria-pressed=true]");
        await Expect(pressed).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-reviewed-count]")).ToContainTextAsync("1 of");
        await page.ReloadAsync();
        await Expect(pressed).ToHaveCountAsync(1);
        await pressed.ClickAsync();
        await Expect(pressed).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(pressed).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task BracketsGoFromSectionToSection()
    {
        var page = await fixture.OpenAsync(await fixture.Cast.SecondEditorAsync(), Address);
        var heads = page.Locator("[data-section]");
        await heads.First.WaitForAsync();
        var last = await heads.CountAsync() - 1;
        for (var i = 0; i <= last; i++)
            await page.Keyboard.PressAsync("]");
        await Expect(heads.Nth(last)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("[");
        await Expect(heads.Nth(Math.Max(0, last - 1))).ToBeFocusedAsync();
    }
}
