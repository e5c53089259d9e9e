using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Somebody writes with the editor's tools, and what readers get is what the preview showed.</summary>
public sealed class WritingTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string FromWord =
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
        <p class=MsoNormal>The keepers keep <a href="https://tolls.example/books?utm_source=mail">two books</a>:<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>one of barges<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>one of <b>fees</b><o:p></o:p></p>
        <!--EndFragment--></body></html>
        """;

    const string Paste =
        """
        html => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/html', html)
          clipboardData.setData('text/plain', 'the bare words')
          document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }
        """;

    // Links to notes lead on within each page; a circuit marks with comments what it has drawn.
    const string Read =
        """
        () => {
          const prose = document.querySelector('.pl-prose[dir]').cloneNode(true)
          for (const link of prose.querySelectorAll('a[href*="#"]')) link.setAttribute('href', link.getAttribute('href').replace(/^[^#]*/, ''))
          return `${prose.className} ${prose.dir} ${prose.innerHTML.replace(/<!--!-->/g, '')}`
        }
        """;

    [Fact]
    public async Task ToolsByKeyboardACitationAndAPasteMakeWhatThePreviewShowsAndReadersGet()
    {
        var author = await fixture.Cast.AuthorAsync();
        var (slug, draft) = await fixture.Backstage.DraftAsync(author, "Books of the lower lock", "Night fee\n\nThe night fee is old.");
        await fixture.Backstage.AttachSourceAsync(author, slug, "Register of the lower lock");
        await fixture.Backstage.AttachSourceAsync(author, slug, "Mirrored page", use: "Comparison");
        var page = await fixture.OpenAsync(author, $"/drafts/{draft}");
        await page.IsReadyAsync();

        await page.Editor().PressAsync("Control+Home");
        await page.Keyboard.PressAsync("Control+Alt+2");
        await page.Editor().PressAsync("Control+End");
        await page.Keyboard.PressAsync("Shift+Home");
        // Out of the text and into the tools, which are one stop for Tab.
        await page.Keyboard.PressAsync("Shift+Tab");
        var tools = page.GetByRole(AriaRole.Toolbar, new() { Name = "Writing" });
        await Expect(tools.Locator("[tabindex='0']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Button("Italic")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Editor()).ToBeFocusedAsync();
        await Expect(page.Button("Italic")).ToHaveAttributeAsync("aria-pressed", "true");

        await page.Editor().PressAsync("Control+End");
        await page.Keyboard.PressAsync("Control+Alt+c");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "Mirrored page" })).ToContainTextAsync("Attach it as evidence");
        await page.Keyboard.TypeAsync("lock register");
        await page.Keyboard.PressAsync("Enter");
        const string cited = "## Night fee\n\n*The night fee is old.*[^1]\n\n[^1]: “Register of the lower lock”.";
        await page.ExpectEditorTextAsync(cited);

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.EvaluateAsync(Paste, FromWord);
        var pasted = cited.Replace("[^1]\n", "[^1]\n\nThe keepers keep [two books](https://tolls.example/books):\n\n- one of barges\n- one of **fees**\n", StringComparison.Ordinal);
        await page.ExpectEditorTextAsync(pasted);
        await page.Keyboard.PressAsync("Control+z");
        await page.ExpectEditorTextAsync(cited.Replace("[^1]\n", "[^1]\n\n\n", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Control+y");
        await page.ExpectEditorTextAsync(pasted);
        await page.WaitForEditorAsync();

        await page.GetByRole(AriaRole.Tab, new() { Name = "Outline" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Headings of the draft" }).Locator("[aria-current]")).ToHaveTextAsync("Night fee");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Preview" }).ClickAsync();
        await Expect(Preview(page).Locator("li").First).ToHaveTextAsync("one of barges");
        await page.Editor().PressAsync("Control+Home");
        await page.Keyboard.InsertTextAsync("As of May. ");
        await Expect(Preview(page)).ToContainTextAsync("As of May.");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(Preview(page)).Not.ToContainTextAsync("As of May.");
        var previewed = await page.EvaluateAsync<string>(Read);
        await page.WaitForEditorAsync();

        var editor = await fixture.Cast.EditorAsync();
        var staged = await fixture.Backstage.SubmitAsync(author, slug, draft, "The books.");
        await fixture.Backstage.ReviewAsync(staged, editor);
        await fixture.Backstage.PublishAsync(staged, editor);
        var reader = await fixture.VisitAsync();
        await reader.GotoAsync($"/entries/{slug}");
        Assert.Equal(previewed, await reader.EvaluateAsync<string>(Read));
    }

    static ILocator Preview(IPage page) => page.Locator(".pl-prose[dir]");

    [Fact]
    public async Task AWordThatIsComposedIsNotCutShortByOthersOrByTheToolsInEitherWayOfWriting()
    {
        var author = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "שער תחתון", "שער המים.\n\nGate");
        var page = await fixture.OpenAsync(author, $"/drafts/{draft}");
        var other = await fixture.OpenAsync(await fixture.Cast.EditorAsync(), $"/drafts/{draft}");
        await Task.WhenAll(page.WaitForEditorAsync(), other.WaitForEditorAsync());
        await Expect(page.Locator(".cm-line").First).ToHaveAttributeAsync("dir", "auto");
        Assert.Equal("rtl", await page.Locator(".cm-line").First.EvaluateAsync<string>("line => getComputedStyle(line).direction"));
        Assert.Equal("ltr", await page.Locator(".cm-line").Last.EvaluateAsync<string>("line => getComputedStyle(line).direction"));
        await Expect(page.Editor()).ToHaveAttributeAsync("lang", "he");
        await Expect(page.Editor()).ToHaveAttributeAsync("spellcheck", "true");

        await ComposeAsync(page, other, "Gate", " 漢", "字");
        await other.ExpectEditorTextAsync("שער המים.\n\nGatXe **漢字**");
        await page.Button("Suggesting").ClickAsync();
        await Expect(page.Button("Suggesting")).ToHaveAttributeAsync("aria-pressed", "true");
        await ComposeAsync(page, other, "漢字**", " 水", "門");
        await page.WaitForEditorAsync();
        // What is only suggested stands beside the other's text, once.
        await Expect(other.Locator("ins.pl-beside")).ToHaveTextAsync(" **水門**");
        Assert.Equal("שער המים.\n\nGatXe **漢字*X*", await fixture.Backstage.DraftTextAsync(draft));
    }

    /// <summary>Composes a word at the end of the text while the other types one letter before it, right beside, and somebody presses Bold.</summary>
    static async Task ComposeAsync(IPage page, IPage other, string end, string first, string second)
    {
        await page.Editor().PressAsync("Control+End");
        await page.Keyboard.TypeAsync(first[..1]);
        await page.WaitForEditorAsync();
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await SetAsync("k");
        await Expect(page.Locator(".cm-line").Last).ToContainTextAsync($"{end} k");
        // What the first one has typed already stands in the other's text, or, only suggested, beside it.
        var suggested = end[^1] == '*';
        if (!suggested)
            await other.ExpectEditorTextAsync($"שער המים.\n\n{end} k");
        await other.Editor().PressAsync("Control+End");
        for (var i = suggested ? 1 : 3; i > 0; i--)
            await other.Keyboard.PressAsync("ArrowLeft");
        await other.Keyboard.TypeAsync("X");
        await other.WaitForEditorAsync();
        await SetAsync(first[1..]);
        await page.Button("Bold").ClickAsync();
        await SetAsync(first[1..] + second);
        Assert.Equal(1, await page.EvaluateAsync<int>("word => document.querySelector('.cm-content').cmTile.view.state.doc.toString().split(word).length - 1", first[1..]));
        await devTools.SendAsync("Input.insertText", new() { ["text"] = first[1..] + second });
        await Expect(page.Locator(".cm-line").Last).ToContainTextAsync($"**{first[1..] + second}**");
        await page.WaitForEditorAsync();
        await devTools.DetachAsync();

        Task SetAsync(string text) => devTools.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
    }
}
