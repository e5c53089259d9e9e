using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;

namespace Plumbline.Web.Tests.Features.Sources;

public sealed class ImportTests : IAsyncLifetime
{
    const string Clean = "The harbour council met twice in March.\n\nIts minutes name nobody.";
    RunningApp app = null!;
    Browser browser = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        await app.NewPersonAsync("carl", Role.Contributor);
        browser = await app.SignInAsync("carl");
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task AnUploadIsShownBeforeItIsSaved()
    {
        var (address, preview) = await PrepareAsync(Encoding.UTF8.GetBytes(Clean), "minutes.txt");
        Assert.Contains("harbour council", preview.QuerySelector(".pl-prose")!.TextContent, StringComparison.Ordinal);
        await using var db = await app.OpenStoreAsync();
        Assert.False(await db.Sources.AnyAsync());

        using var saved = await browser.SubmitAsync(address, "save", new() { ["Input.Publisher"] = "The council" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var source = await db.Sources.SingleAsync();
        Assert.Equal(("minutes", "The council", "minutes.txt", false), (source.Title, source.Publisher, source.FileName, source.ComparisonOnly));
        var page = await browser.OpenAsync(saved.Headers.Location!.ToString().Replace(app.Address.ToString(), "/", StringComparison.Ordinal));
        Assert.Contains("Its minutes name nobody.", page.QuerySelector(".pl-prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utf16IsReadAsWhatItIs()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Råd i hamnen. " + Clean)];
        var (_, preview) = await PrepareAsync(bytes, "utf16.txt");
        Assert.Contains("Råd i hamnen", preview.QuerySelector(".pl-prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("utf-16", preview.QuerySelector(".pl-lede")!.TextContent, StringComparison.Ordinal);
    }

    // Not enumerated at discovery: the runner would write the 20 MB out byte by byte, in gigabytes.
    public static TheoryData<byte[], string> Unusable => new()
    {
        { "   \n"u8.ToArray(), "empty" },
        { [0x89, 0x50, 0x4E, 0x47, 1, 2], "PNG image" },
        { [0x50, 0x4B, 0x03, 0x04, 1, 2], "zip archive" },
        { new byte[20 * 1024 * 1024 + 1], "larger than 20 MB" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public async Task AnUnusableFileIsExplainedAndWhatWasTypedIsKept(byte[] bytes, string why)
    {
        using var answer = await browser.SubmitAsync(
            "/sources/import", "prepare", new() { ["Input.Title"] = "Typed title" }, ("Input.File", "file.txt", bytes));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Browser.ReadAsync(answer);
        Assert.Contains(why, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed title", page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AnEmptyFileIsCalledEmpty()
    {
        using var answer = await browser.SubmitAsync("/sources/import", "prepare", [], ("Input.File", "nothing.txt", []));
        Assert.Contains("The file is empty", (await Browser.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMirroredEncyclopediaIsKeptForComparisonOnlyWhateverTheFormSays()
    {
        var (address, preview) = await PrepareAsync(Encoding.UTF8.GetBytes(
            "Template:Short description\n\nThe strait is claimed by two towns.[1][2] It is [citation needed] deep.\n"), "mirror.txt");
        Assert.Contains("Kept for comparison only", preview.Body!.TextContent, StringComparison.Ordinal);
        using var saved = await browser.SubmitAsync(address, "save", new() { ["Input.ComparisonOnly"] = "false" });
        await using var db = await app.OpenStoreAsync();
        Assert.True((await db.Sources.SingleAsync()).ComparisonOnly);
    }

    [Fact]
    public async Task TheSameTextTwiceIsNoticedAndSavedOnlyOnRequest()
    {
        var (first, _) = await PrepareAsync(Encoding.UTF8.GetBytes(Clean), "one.txt");
        (await browser.SubmitAsync(first, "save", [])).Dispose();
        var (second, preview) = await PrepareAsync(Encoding.UTF8.GetBytes(Clean), "two.txt");
        await using var db = await app.OpenStoreAsync();
        var kept = await db.Sources.SingleAsync();
        Assert.NotNull(preview.QuerySelector($"[role=status] a[href='/sources/{kept.Id}']"));
        using var refused = await browser.SubmitAsync(second, "save", []);
        Assert.Contains("here already", (await Browser.ReadAsync(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var saved = await browser.SubmitAsync(second, "save", new() { ["Input.Again"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(2, await db.Sources.CountAsync());
    }

    [Fact]
    public async Task AScriptInAPastedTextIsShownAsText()
    {
        using var answer = await browser.SubmitAsync("/sources/import", "prepare", new()
        {
            ["Input.Title"] = "<script>alert(1)</script>",
            ["Input.Text"] = "Plain words. [x](javascript:alert(1)) <script>alert(2)</script> <img src=x onerror=alert(3)> more words.",
        });
        var preview = await browser.OpenAsync(Local(answer));
        Assert.Empty(preview.QuerySelectorAll(".pl-prose script, .pl-prose img, a[href^=javascript]"));
        Assert.DoesNotContain("<script>alert(1)", preview.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScriptAddressesAreNoAddressOfASource()
    {
        using var answer = await browser.SubmitAsync(
            "/sources/import", "prepare", new() { ["Input.Address"] = "javascript:alert(1)", ["Input.Text"] = Clean });
        Assert.Contains("http://", (await Browser.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongGuessOfTheEncodingIsCorrectedOnThePreviewAndWhatWasTypedStays()
    {
        var koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
        var (address, guessed) = await PrepareAsync(koi8.GetBytes("мост."), "short.txt");
        using var wrong = await browser.SubmitAsync(address, "save", new() { ["Input.Title"] = "Typed", ["Input.Button"] = "read-again", ["Input.Encoding"] = "windows-1252" });
        Assert.DoesNotContain("мост", (await Browser.ReadAsync(wrong)).QuerySelector(".pl-prose")!.TextContent, StringComparison.Ordinal);
        using var right = await browser.SubmitAsync(address, "save", new() { ["Input.Title"] = "Typed", ["Input.Button"] = "read-again", ["Input.Encoding"] = "koi8-r" });
        var page = await Browser.ReadAsync(right);
        Assert.Contains("мост", page.QuerySelector(".pl-prose")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed", page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
        using var saved = await browser.SubmitAsync(address, "save", new() { ["Input.Button"] = "save" });
        await using var db = await app.OpenStoreAsync();
        Assert.Equal("koi8-r", (await db.Sources.SingleAsync()).Encoding);
        Assert.NotNull(guessed);
    }

    [Fact]
    public async Task TheSameWordsInAnotherEncodingAreNoticed()
    {
        var (first, _) = await PrepareAsync(Encoding.UTF8.GetBytes(Clean), "one.txt");
        (await browser.SubmitAsync(first, "save", [])).Dispose();
        var (_, preview) = await PrepareAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Clean)], "two.txt");
        Assert.Contains("here already", preview.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APastedListOfReferencesIsBoundToTheFootnotesOnThePreview()
    {
        var (address, _) = await PrepareAsync(Encoding.UTF8.GetBytes("The council met twice in March, its minutes say.[1] Nobody came.[2]\n"), "notes.txt");
        using var bound = await browser.SubmitAsync(address, "save", new() { ["Input.Button"] = "bind", ["Input.References"] = "1. Council, Minutes\n2. Ehr, Memoirs" });
        Assert.Contains("Ehr, Memoirs", (await Browser.ReadAsync(bound)).QuerySelector(".footnotes")!.TextContent, StringComparison.Ordinal);
        using var saved = await browser.SubmitAsync(address, "save", []);
        await using var db = await app.OpenStoreAsync();
        var source = await db.Sources.SingleAsync();
        Assert.Equal(["1", "2"], source.References.Select(r => r.Slot));
        Assert.StartsWith("The council met twice in March, its minutes say.[^1]", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListThatFitsNoFootnoteIsRefusedInWords()
    {
        var (address, _) = await PrepareAsync(Encoding.UTF8.GetBytes("The council met twice in March, its minutes say.[1]\n"), "notes.txt");
        using var refused = await browser.SubmitAsync(address, "save", new() { ["Input.Button"] = "bind", ["Input.References"] = "7. Council, Minutes" });
        var page = await Browser.ReadAsync(refused);
        Assert.Contains("nothing was bound", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7. Council, Minutes", page.QuerySelector("[name='Input.References']")!.TextContent);
    }

    [Fact]
    public async Task WhatTheBrowserReadOutOfADocumentIsKeptWithTheHashOfItsFile()
    {
        var hash = new string('a', 64);
        using var answer = await browser.SubmitAsync("/sources/import", "prepare", new()
        {
            ["Input.Converted"] = Clean,
            ["Input.Format"] = "Docx",
            ["Input.FileHash"] = hash,
            ["Input.FileName"] = "minutes.docx",
        });
        var address = Local(answer);
        Assert.Null((await browser.OpenAsync(address)).QuerySelector("[name='Input.Encoding']"));
        using var saved = await browser.SubmitAsync(address, "save", []);
        await using var db = await app.OpenStoreAsync();
        var source = await db.Sources.SingleAsync();
        Assert.Equal((hash, Plumbline.Data.Sources.SourceFormat.Docx, "minutes.docx"), (source.OriginalHash, source.Format, source.FileName));
    }

    [Fact]
    public async Task ADocumentWithoutTextIsRefusedInWords()
    {
        using var answer = await browser.SubmitAsync("/sources/import", "prepare", new()
        {
            ["Input.Title"] = "Typed title",
            ["Input.Converted"] = " ",
            ["Input.Format"] = "Pdf",
            ["Input.FileHash"] = new string('b', 64),
        });
        var page = await Browser.ReadAsync(answer);
        Assert.Contains("holds no text", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed title", page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task APageIsKeptAsItsSnapshotBesideTheMarkdownThatTheBrowserMade()
    {
        var html = "<html><body><script>alert(1)</script><table class=\"infobox\"><tr><th>Losses</th><td>12 wounded</td></tr></table><p>Closed.</p></body></html>";
        using var answer = await browser.SubmitAsync(
            "/sources/import", "prepare", new() { ["Input.Converted"] = "Closed, as the **council** said.", ["Input.Format"] = "Html", ["Input.FileHash"] = new string('c', 64), ["Input.CapturedAt"] = "2026-03-31T18:20" },
            ("Input.File", "page.html", Encoding.UTF8.GetBytes(html)));
        using var saved = await browser.SubmitAsync(Local(answer), "save", new() { ["Input.CapturedAt"] = "2026-03-31T18:20" });
        await using var db = await app.OpenStoreAsync();
        var source = await db.Sources.SingleAsync();
        Assert.Equal(("Closed, as the **council** said.\n", html), (source.Text, source.OriginalText));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(html))), source.OriginalHash);
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 18, 20, 0, TimeSpan.Zero), source.CapturedAt);
        Assert.Equal(new Plumbline.Data.Sources.SourceField("Losses", "12 wounded"), Assert.Single(source.Infobox));
    }

    [Fact]
    public async Task AHundredThousandNestedTagsAreRefusedAndTheServerGoesOn()
    {
        var deep = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "words</body></html>");
        using var answer = await browser.SubmitAsync("/sources/import", "prepare", [], ("Input.File", "deep.html", deep));
        Assert.Contains("nests its tags", (await Browser.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var (_, preview) = await PrepareAsync(Encoding.UTF8.GetBytes(Clean), "next.txt");
        Assert.Contains("harbour council", preview.QuerySelector(".pl-prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyElsesPreviewIsNotShown()
    {
        var (address, _) = await PrepareAsync(Encoding.UTF8.GetBytes(Clean), "mine.txt");
        await app.NewPersonAsync("omar", Role.Contributor);
        var page = await (await app.SignInAsync("omar")).OpenAsync(address);
        Assert.Contains("This preview is gone", page.Body!.TextContent, StringComparison.Ordinal);
    }

    async Task<(string Address, IHtmlDocument Page)> PrepareAsync(byte[] bytes, string fileName)
    {
        using var answer = await browser.SubmitAsync("/sources/import", "prepare", [], ("Input.File", fileName, bytes));
        var address = Local(answer);
        return (address, await browser.OpenAsync(address));
    }

    string Local(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Redirect
        ? new Uri(app.Address, answer.Headers.Location!).PathAndQuery
        : throw new InvalidOperationException($"No redirect but {answer.StatusCode}");
}
