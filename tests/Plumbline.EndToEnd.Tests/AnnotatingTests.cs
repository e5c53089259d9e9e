using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Two people talk about words of a draft that is being written.</summary>
public sealed class AnnotatingTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Words = "The lower lock closed in March.";

    [Fact]
    public async Task OneAsksTheOtherAnswersAndTheMarkStaysOnItsWordsWithKeysAlone()
    {
        var author = await fixture.Cast.AuthorAsync();
        var editor = await fixture.Cast.EditorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "Night fees", $"{Words} The keepers blamed the ice.");
        var asking = await fixture.OpenAsync(author, $"/drafts/{draft}");
        var answering = await fixture.OpenAsync(editor, $"/drafts/{draft}");
        await asking.IsReadyAsync();
        await answering.IsReadyAsync();

        await asking.Editor().PressAsync("Control+Home");
        for (var i = 0; i < Words.Length; i++)
            await asking.Keyboard.PressAsync("Shift+ArrowRight");
        await asking.Keyboard.PressAsync("Control+Alt+m");
        await Expect(asking.GetByRole(AriaRole.Textbox, new() { Name = "Comment" })).ToBeFocusedAsync();
        await asking.Keyboard.TypeAsync($"Which lock, @{editor.UserName[..8]}");
        await Expect(asking.GetByRole(AriaRole.Option, new() { Name = editor.UserName })).ToBeVisibleAsync();
        await asking.Keyboard.PressAsync("Enter");
        await asking.Keyboard.TypeAsync("?");
        await asking.Keyboard.PressAsync("Tab");
        await asking.Keyboard.PressAsync("Enter");

        await Expect(answering.GetByText($"{author.UserName} spoke to you in a thread on “{Words}”.").Last).ToBeVisibleAsync();
        await answering.Button("Show").ClickAsync();
        await Expect(Card(answering)).ToBeFocusedAsync();
        await Expect(Card(answering)).ToContainTextAsync($"Which lock, @{editor.UserName}?");
        await Card(answering).GetByRole(AriaRole.Button, new() { Name = "Reply…" }).PressAsync("Enter");
        var reply = answering.GetByRole(AriaRole.Textbox, new() { Name = "Reply" });
        await Expect(reply).ToBeFocusedAsync();
        await answering.Keyboard.TypeAsync("The lower");
        await answering.ReloadAsync();
        await answering.IsReadyAsync();
        await Expect(reply).ToHaveValueAsync("The lower");
        await reply.FillAsync("The lower one.");
        await answering.Keyboard.PressAsync("Tab");
        await answering.Keyboard.PressAsync("Enter");
        await Expect(Card(asking)).ToContainTextAsync("The lower one.");

        await Card(answering).GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Expect(asking.GetByText("0 open, 1 resolved")).ToBeVisibleAsync();
        await Expect(asking.Locator(".pl-mark-thread")).ToHaveCountAsync(0);
        await asking.Button("show resolved").ClickAsync();
        await Card(asking).GetByRole(AriaRole.Button, new() { Name = "Reopen" }).ClickAsync();

        await asking.TypeAtTheStartAsync("First of all: ");
        await asking.WaitForEditorAsync();
        await answering.ExpectEditorTextAsync($"First of all: {Words} The keepers blamed the ice.");
        await Expect(answering.Locator(".pl-mark-thread")).ToHaveTextAsync(Words);
        await answering.Editor().PressAsync("F4");
        await answering.Keyboard.PressAsync("Alt+Enter");
        await Expect(Card(answering)).ToBeFocusedAsync();
        await answering.Keyboard.PressAsync("Escape");
        await Expect(answering.Editor()).ToBeFocusedAsync();
    }

    static ILocator Card(IPage page) => page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Which lock" });
}
