using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Files of every kind, good and bad, as people choose them on the import page.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class SourceImportTests(BrowserFixture shared) : BrowserTest(shared), IDisposable
{
    readonly DirectoryInfo uploads = Directory.CreateTempSubdirectory("plumbline-upload-");

    public void Dispose() => uploads.Delete(recursive: true);

    [Fact]
    public async Task AWordDocumentIsReadInTheBrowser()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "minutes.docx", SmallFiles.Docx("The lock keepers of Marrowick met on 4 May.", "They chose no speaker."));
        await Expect(page.Locator("[data-import-status]")).ToContainTextAsync("characters of text were read");
        await page.Button("Show what would be kept").ClickAsync();
        await page.ExpectTextAsync("a Word document");
        await Expect(page.Locator(".pl-prose p")).ToHaveTextAsync(["The lock keepers of Marrowick met on 4 May.", "They chose no speaker."]);
        await page.Button("Save the source").ClickAsync();
        await page.ExpectTextAsync("minutes.docx");
    }

    [Fact]
    public async Task APdfIsReadInTheBrowser()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "report.pdf", SmallFiles.Pdf("The ferry wardens of Marrowick counted", "nineteen crossings in June."));
        await page.Button("Show what would be kept").ClickAsync();
        await page.ExpectTextAsync("a PDF document");
        await Expect(page.Locator(".pl-prose p")).ToHaveTextAsync("The ferry wardens of Marrowick counted nineteen crossings in June.");
    }

    // Not enumerated at discovery: the runner would write the large files out byte by byte, in gigabytes.
    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "scan.pdf", SmallFiles.Pdf(), "holds no text" },
        { "broken.pdf", "%PDF-1.7 and nothing else"u8.ToArray(), "no PDF, or it is damaged" },
        { "broken.docx", "PK\u0003\u0004 word/document.xml, cut off"u8.ToArray(), "no Word document, or it is damaged" },
        { "archive.txt", "PK\u0003\u0004 something else"u8.ToArray(), "an archive" },
        { "large.txt", new byte[30 * 1024 * 1024], "larger than 20 MB" },
        { "deep.html", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "words"), "nests its tags" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task ABadFileIsExplainedAndWhatWasTypedStays(string name, byte[] bytes, string why)
    {
        var page = await OpenAsync();
        await page.GetByLabel("Publisher").FillAsync("Marrowick Post");
        await ChooseAsync(page, name, bytes);
        await Expect(page.Locator("[data-import-problem]")).ToContainTextAsync(why);
        await page.Button("Show what would be kept").ClickAsync();
        await Expect(page.GetByLabel("Publisher")).ToHaveValueAsync("Marrowick Post");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sources/import$"));

        // The page goes on: a good file after the bad one is read.
        await ChooseAsync(page, "good.txt", Encoding.UTF8.GetBytes($"A good file of {name} for the wardens of Marrowick."));
        await Expect(page.Locator("[data-import-problem]")).ToBeEmptyAsync();
        await page.Button("Show what would be kept").ClickAsync();
        await page.ExpectTextAsync($"A good file of {name}");
    }

    [Fact]
    public async Task APageWithScriptsBecomesItsTextAndRunsNothing()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "page.html", Encoding.UTF8.GetBytes(
            "<html><head><meta charset=utf-8><script>window.wasRun = true</script></head><body><nav>Home</nav><h1>Weir keepers</h1><p onclick=\"alert(1)\">The weir of Marrowick <b>opened</b> in May.</p>" +
            "<img src=x onerror=\"window.wasRun = true\"><table><tr><td>Month</td><td>Boats</td></tr><tr><td>June</td><td>19</td></tr></table></body></html>"));
        await page.Button("Show what would be kept").ClickAsync();
        await page.ExpectTextAsync("a saved page (HTML)");
        await Expect(page.Locator(".pl-prose strong")).ToHaveTextAsync("opened");
        await Expect(page.Locator(".pl-prose td").First).ToHaveTextAsync("June");
        await Expect(page.Locator(".pl-prose")).Not.ToContainTextAsync("Home");
        Assert.False(await page.EvaluateAsync<bool>("'wasRun' in window"));
    }

    [Fact]
    public async Task AWrongEncodingIsCorrectedAndASecondCopyIsNoticedWithKeysAlone()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes("шлюз.");
        var page = await OpenAsync();
        await ChooseAsync(page, "sluice.txt", bytes);
        await page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Title") }).FocusAsync();
        await page.Keyboard.TypeAsync("Sluice book");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "What would be kept" }).WaitForAsync();
        await page.GetByLabel("Encoding").FocusAsync();
        await page.Keyboard.TypeAsync("koi8-r");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Button("Read again")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".pl-prose")).ToContainTextAsync("шлюз");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Title") })).ToHaveValueAsync("Sluice book");
        await page.Button("Save the source").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ExpectTextAsync("Saved.");

        await page.GotoAsync("/sources/import");
        await page.GetByLabel("or the text itself").FillAsync("шлюз.");
        await page.Button("Show what would be kept").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "here already" }).GetByRole(AriaRole.Link, new() { Name = "Sluice book" })).ToBeVisibleAsync();
    }

    async Task<IPage> OpenAsync() => await fixture.OpenAsync(await fixture.Cast.AuthorAsync(), "/sources/import");

    // From the disk, as people do: 30 MB in a message to the browser's driver take longer than a test waits.
    async Task ChooseAsync(IPage page, string name, byte[] bytes)
    {
        var path = Path.Combine(uploads.FullName, name);
        await File.WriteAllBytesAsync(path, bytes);
        await page.GetByLabel("A file").SetInputFilesAsync(path);
    }
}
