using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>A translated quotation: one person names its original, another one compares the two, and each sees what the other did.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class QuotationStoryTests(BrowserFixture shared) : BrowserTest(shared)
{
    [Fact]
    public async Task ATranslatedQuotationIsUncheckedUntilASecondPersonHasComparedItWithItsOriginal()
    {
        var author = await fixture.Cast.AuthorAsync();
        var reviewer = await fixture.Cast.ReviewerAsync();
        var api = fixture.Backstage.As(author);
        var (slug, draft) = await fixture.Backstage.DraftAsync(author, "Words of the harbour", "Ilse Marrow said: “Nobody in this harbour was ever asked.”");
        var source = (await api.PostAsync("/sources", new { title = "Harbour letter", text = $"Marrow: „Keiner in diesem Hafen wurde gefragt.“ Filed for {slug}.", again = true })).Good().GetProperty("id").GetGuid();
        (await api.PostAsync($"/entries/{slug}/sources", new { sourceId = source, use = "Evidence" })).Good();
        var version = (await api.GetAsync($"/drafts/{draft}")).Good().GetProperty("version").GetInt64();
        var submission = (await api.PostAsync($"/entries/{slug}/submissions", new { draftId = draft, versionSeen = version, summary = "First text.", hasConflict = false })).Good().GetProperty("submissionId").GetGuid();

        var review = await fixture.OpenAsync(reviewer, $"/submissions/{submission}");
        await review.GetByRole(AriaRole.Tab, new() { Name = "Quotes" }).ClickAsync();
        await Expect(Card(review)).ToContainTextAsync("not found");

        var page = await fixture.OpenAsync(author, $"/drafts/{draft}");
        await page.WaitForEditorAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Checks" }).ClickAsync();
        await page.Locator("details.check > summary", new() { HasText = "Whether they are the sources" }).ClickAsync();
        await Card(page).GetByRole(AriaRole.Button, new() { Name = "It is a translation…" }).ClickAsync();
        await Card(page).GetByLabel("The words in their own language").FillAsync("Keiner in diesem Hafen wurde gefragt.");
        await Card(page).GetByLabel("Language", new() { Exact = true }).FillAsync("Velden");
        await Card(page).GetByRole(AriaRole.Button, new() { Name = "Record the translation" }).ClickAsync();
        await Expect(Card(page)).ToContainTextAsync("translated, unchecked");
        await Expect(Card(page)).ToContainTextAsync("The original stands word for word in “Harbour letter”.");
        await Expect(Card(page).GetByRole(AriaRole.Button, new() { Name = "It agrees with the original" })).ToHaveCountAsync(0);

        // Nobody loaded the reviewer's page again.
        await Expect(Card(review)).ToContainTextAsync("translated, unchecked");
        await Card(review).GetByRole(AriaRole.Button, new() { Name = "It agrees with the original" }).ClickAsync();
        await Expect(Card(review)).ToContainTextAsync("translated, checked");
        await Expect(Card(page)).ToContainTextAsync("translated, checked");
        await review.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Card(page)).ToContainTextAsync("translated, unchecked");
    }

    static ILocator Card(IPage page) => page.GetByRole(AriaRole.Article, new() { Name = "Quotation:" });
}
