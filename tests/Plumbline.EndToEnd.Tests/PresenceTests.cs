using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Two people see each other in a draft.</summary>
public sealed class PresenceTests(BrowserFixture shared) : BrowserTest(shared)
{
    [Fact]
    public async Task OneSeesWhoIsHereFollowsThemAndStopsWithEscape()
    {
        var author = await fixture.Cast.AuthorAsync();
        var editor = await fixture.Cast.EditorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "Long wharf", string.Join("\n\n", Enumerable.Range(1, 120).Select(i => $"Paragraph {i} of the wharf book.")));
        var reader = await fixture.OpenAsync(author, $"/drafts/{draft}");
        await reader.WaitForEditorAsync();
        var guest = await fixture.OpenAsync(editor, $"/drafts/{draft}");
        await guest.WaitForEditorAsync();
        var name = reader.Company().GetByRole(AriaRole.Button, new() { Name = editor.UserName });
        await Expect(name).ToHaveAttributeAsync("aria-pressed", "false");

        await name.ClickAsync();
        await Expect(name).ToHaveAttributeAsync("aria-pressed", "true");
        await guest.TypeAtTheEndAsync(" Seen.");
        await Expect(reader.GetByText("Paragraph 120 of the wharf book. Seen.")).ToBeInViewportAsync();
        await guest.TypeAtTheStartAsync("Top. ");
        await Expect(reader.GetByText("Paragraph 1 of the wharf book.")).ToBeInViewportAsync();

        await reader.Editor().PressAsync("Escape");
        await Expect(name).ToHaveAttributeAsync("aria-pressed", "false");
        await guest.TypeAtTheEndAsync(" Unseen.");
        await guest.WaitForEditorAsync();
        await Expect(reader.GetByText("Paragraph 1 of the wharf book.")).ToBeInViewportAsync();

        await guest.CloseAsync();
        await Expect(reader.Company()).ToBeHiddenAsync();
    }
}
