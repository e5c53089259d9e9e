using System.Diagnostics;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Compare;

public sealed class ComparePageTests : EntryStoryTests
{
    async Task<Guid> PublishedEntryAsync(string text = "The toll was raised.")
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.PublishAsync(entry, await Story.RevisionAsync(entry, 1, text, SubmissionState.Published));
        return entry;
    }

    async Task<Guid> DraftOfAsync(Guid entry)
    {
        await using var db = await Story.App.OpenStoreAsync();
        return await db.Drafts.Where(d => d.EntryId == entry).Select(d => d.Id).FirstAsync();
    }

    [Fact]
    public async Task ADraftStandsBesideASource()
    {
        var entry = await PublishedEntryAsync();
        var source = await Story.SourceAsync(entry, "Harbour log", "The toll was raised twice.");
        using var browser = await Story.App.SignInAsync("edda");
        var page = await browser.OpenAsync($"/compare?entry=toll&left=source:{source}&right=draft:{await DraftOfAsync(entry)}");
        Assert.Equal(["Source: Harbour log", "Draft by ilse, begun 1 Mar 2031"], page.QuerySelectorAll("th").Select(th => th.TextContent));
        Assert.Equal("twice", Assert.Single(page.QuerySelectorAll("del")).TextContent.Trim());
    }

    [Fact]
    public async Task VisitorsAreOfferedAndGivenPublishedTextsOnly()
    {
        var entry = await PublishedEntryAsync();
        await Story.RevisionAsync(entry, 2, "Waiting words.", SubmissionState.Submitted);
        var source = await Story.SourceAsync(entry, "Harbour log", "Log words.");
        using var browser = Story.App.OpenBrowser();
        var offered = await browser.OpenAsync("/compare?entry=toll");
        Assert.Equal(["published", "revision:1"], offered.QuerySelectorAll("select[name=left] option").Select(o => o.GetAttribute("value")).Where(v => v != ""));
        foreach (var hidden in new[] { "revision:2", $"draft:{await DraftOfAsync(entry)}", $"source:{source}" })
        {
            var page = await browser.OpenAsync($"/compare?entry=toll&left=published&right={hidden}");
            Assert.Contains("Sign in first", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("table"));
        }
    }

    [Fact]
    public async Task TextsOfAnotherEntryAreRefused()
    {
        await PublishedEntryAsync();
        var other = await Story.EntryAsync("mills", "Tide mills");
        var source = await Story.SourceAsync(other, "Harbour log", "Log words.");
        using var browser = await Story.App.SignInAsync("edda");
        var page = await browser.OpenAsync($"/compare?entry=toll&left=published&right=source:{source}");
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.DoesNotContain("Log words.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMangledAddressSaysSo()
    {
        await PublishedEntryAsync();
        var page = await Story.App.OpenBrowser().OpenAsync("/compare?entry=toll&left=published&right=nonsense");
        Assert.Contains("does not name a text", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HundredKilobytesAreCompared()
    {
        string Text(int step) => string.Join("\n\n", Enumerable.Range(0, 1_000).Select(i => $"In the year {i} the toll of quay {i} stood at {i % step} marks, and nobody else paid what the board asked of them."));
        var entry = await PublishedEntryAsync(Text(97));
        await Story.RevisionAsync(entry, 2, Text(89), SubmissionState.Submitted);
        using var browser = await Story.App.SignInAsync("edda");
        var started = Stopwatch.GetTimestamp();
        var page = await browser.OpenAsync("/compare?entry=toll&left=revision:1&right=revision:2");
        Assert.Equal(1_000, page.QuerySelectorAll("tbody tr:not(.section)").Length);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15));
    }
}
