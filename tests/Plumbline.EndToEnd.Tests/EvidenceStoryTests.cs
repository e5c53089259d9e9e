using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Passages of a source are linked to a draft, and the draft is edited under them.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class EvidenceStoryTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Text = "The lower lock closed in March. The keepers blamed the ice. Fees rose twice that year. Nobody counted the barges.";

    const string Source = "In March the lower lock did not open. The ice was thick that month. The fee was raised in May and in June.";

    [Fact]
    public async Task ThreePassagesAreLinkedWithKeysAloneAndHoldOrAreOrphanedAsTheDraftIsEdited()
    {
        var author = await fixture.Cast.AuthorAsync();
        var (slug, draft) = await fixture.Backstage.DraftAsync(author, "The lower lock", Text);
        await fixture.Backstage.AttachSourceAsync(author, slug, "Lock diary", Source);
        var page = await fixture.OpenAsync(author, $"/drafts/{draft}");
        await page.IsReadyAsync();
        await ExpectCoverageAsync(page, "0 of 4 sentences have evidence");

        var source = page.GetByRole(AriaRole.Listbox, new() { Name = "Lock diary" });
        var bar = page.GetByRole(AriaRole.Region, new() { Name = "Link as evidence" });
        string[] sentences = ["The lower lock closed in March.", "The keepers blamed the ice.", "Fees rose twice that year."];
        for (var sentence = 0; sentence < 3; sentence++)
        {
            await Expect(page.Locator(".pl-mark-uncovered")).ToHaveCountAsync(4 - sentence);
            await page.Editor().FocusAsync();
            await page.Keyboard.PressAsync("Alt+F9");
            await source.FocusAsync();
            await page.Keyboard.PressAsync("n");
            await Expect(bar).ToContainTextAsync(sentences[sentence]);
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Button("supports").First).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Enter");
            await ExpectCoverageAsync(page, $"{sentence + 1} of 4 sentences have evidence");
        }

        await page.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await page.TypeAtTheStartAsync("First of all: ");
        await page.WaitForEditorAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "The keepers blamed the ice." }).ClickAsync();
        await Expect(page.Editor()).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Delete");
        await ExpectCoverageAsync(page, "2 of 3 sentences have evidence");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lost their words" })).ToBeVisibleAsync();
        await Expect(page.Locator(".pl-mark-evidence")).ToHaveCountAsync(2);
    }

    static Task ExpectCoverageAsync(IPage page, string words) => Expect(page.GetByText(words)).ToBeVisibleAsync();
}
