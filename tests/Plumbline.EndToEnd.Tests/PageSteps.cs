using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>What people do on the pages, in the words of the pages.</summary>
static partial class PageSteps
{
    const string ShownText =
        """
        () => [...document.querySelectorAll('.cm-line')].map(line => {
          const copy = line.cloneNode(true)
          copy.querySelectorAll('.pl-peer').forEach(peer => peer.remove())
          return copy.textContent
        }).join('\n')
        """;

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task SignInHereAsync(this IPage page, string userName, string password)
    {
        await page.GotoAsync("/account/sign-in");
        await page.SignInOnThisPageAsync(userName, password);
    }

    /// <summary>Where a page has sent its visitor to sign in; they come back to it.</summary>
    public static async Task SignInOnThisPageAsync(this IPage page, string userName, string password)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(userName);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.Button("Sign in").ClickAsync();
        await page.Button("Sign out").WaitForAsync();
    }

    /// <summary>Those who have the draft open too.</summary>
    public static ILocator Company(this IPage page) => page.Locator("[data-editor-people]");

    /// <summary>Imports a text and returns the address of the source's page.</summary>
    public static async Task<string> ImportSourceAsync(this IPage page, string? file, string? text, string title)
    {
        await page.GotoAsync("/sources/import");
        if (file is not null)
            await page.GetByLabel("A file").SetInputFilesAsync(file);
        else
            await page.GetByLabel("or the text itself").FillAsync(text!);
        await page.GetByRole(AriaRole.Textbox, new() { NameRegex = TitleField() }).FillAsync(title);
        await page.Button("Show what would be kept").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "What would be kept" }).WaitForAsync();
        await page.Button("Save the source").ClickAsync();
        await page.WaitForURLAsync(SourceAddress());
        return page.Url;
    }

    public static async Task CreateEntryAsync(this IPage page, string title, params (string Name, string Demonyms, string Capital)[] parties)
    {
        await page.GotoAsync("/entries/new");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true }).FillAsync(title);
        for (var i = 0; i < parties.Length; i++)
        {
            var party = page.GetByRole(AriaRole.Group, new() { Name = $"Party {i + 1}" });
            await party.GetByLabel("Name", new() { Exact = true }).FillAsync(parties[i].Name);
            await party.GetByLabel("Its people").FillAsync(parties[i].Demonyms);
            await party.GetByLabel("Capital, palace or headquarters").FillAsync(parties[i].Capital);
        }
        await page.Button("Create the entry").ClickAsync();
        await page.Button("Start a draft").WaitForAsync();
    }

    public static async Task StartDraftAsync(this IPage page)
    {
        await page.Button("Start a draft").ClickAsync();
        await page.WaitForEditorAsync();
    }

    /// <summary>Waits until the server has everything that was typed.</summary>
    public static Task WaitForEditorAsync(this IPage page) => page.Locator("[data-status=saved]").WaitForAsync();

    /// <summary>Waits until an interactive page has loaded what it shows.</summary>
    public static async Task IsReadyAsync(this IPage page)
    {
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await Assertions.Expect(page.GetByText(Loading())).ToHaveCountAsync(0);
        if (await page.Locator("[data-editor-status]").CountAsync() > 0)
            await page.WaitForEditorAsync();
    }

    public static ILocator Editor(this IPage page) => page.Locator(".cm-content");

    /// <summary>Key by key, as a person does.</summary>
    public static async Task TypeAtTheEndAsync(this IPage page, string text)
    {
        await page.Editor().PressAsync("Control+End");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>All at once, so that nothing can come between two letters.</summary>
    public static async Task PasteAtTheEndAsync(this IPage page, string text)
    {
        await page.Editor().PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(text);
    }

    public static async Task TypeAtTheStartAsync(this IPage page, string text)
    {
        await page.Editor().PressAsync("Control+Home");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Waits until the window shows exactly this text; other people's cursors in it do not count.</summary>
    public static async Task ExpectEditorTextAsync(this IPage page, string text)
    {
        try
        {
            await page.WaitForFunctionAsync($"text => ({ShownText})() === text", text);
        }
        catch (TimeoutException)
        {
            Assert.Equal(text, await page.EvaluateAsync<string>(ShownText));
        }
    }

    public static async Task AttachAsync(this IPage page, string title, string use)
    {
        await page.GetByLabel("From the library").SelectOptionAsync(new SelectOptionValue { Label = title });
        await page.GetByRole(AriaRole.Radio, new() { Name = use }).CheckAsync();
        await page.Button("Attach").ClickAsync();
        await page.Button($"Take off {title}").WaitForAsync();
    }

    /// <summary>Selects a passage of a revision as a person does with the mouse.</summary>
    public static async Task SelectPassageAsync(this IPage page, string passage)
    {
        var found = await page.EvaluateAsync<bool>(
            """
            passage => {
              const walker = document.createTreeWalker(document.querySelector('.anchored'), NodeFilter.SHOW_TEXT)
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.nodeValue.indexOf(passage)
                if (at < 0) continue
                const range = document.createRange()
                range.setStart(node, at)
                range.setEnd(node, at + passage.length)
                document.getSelection().removeAllRanges()
                document.getSelection().addRange(range)
                return true
              }
              return false
            }
            """, passage);
        Assert.True(found, $"“{passage}” does not stand in one run of the text.");
    }

    public static Task ExpectTextAsync(this IPage page, string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    [GeneratedRegex("^(Loading|Opening) ?.*…$")]
    private static partial Regex Loading();

    [GeneratedRegex("^Title")]
    private static partial Regex TitleField();

    [GeneratedRegex(@"/sources/[0-9a-f]{8}-[0-9a-f-]+\?saved=true$")]
    private static partial Regex SourceAddress();
}
