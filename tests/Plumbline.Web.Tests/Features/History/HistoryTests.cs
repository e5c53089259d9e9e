using System.Net;
using AngleSharp.Dom;
using Plumbline.Core.Review;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.History;

public sealed class HistoryTests : EntryStoryTests
{
    async Task FourRevisionsAsync()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.RevisionAsync(entry, 1, "The toll was raised.", SubmissionState.Superseded);
        await Story.RevisionAsync(entry, 2, "Rejected words.", SubmissionState.Rejected);
        await Story.PublishAsync(entry, await Story.RevisionAsync(entry, 3, "The toll was raised twice. Quessa protested.", SubmissionState.Published));
        await Story.RevisionAsync(entry, 4, "Waiting words.", SubmissionState.Submitted);
    }

    [Fact]
    public async Task VisitorsSeeWhatWasEverPublished()
    {
        await FourRevisionsAsync();
        var page = await Story.App.OpenBrowser().OpenAsync("/entries/toll/history");
        Assert.Equal(["Revision 3", "Revision 1"], page.QuerySelectorAll("tbody a").Select(a => a.TextContent));
        Assert.Contains("+24", page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PeopleWithRightsSeeAll()
    {
        await FourRevisionsAsync();
        using var browser = await Story.App.SignInAsync("edda");
        Assert.Equal(4, (await browser.OpenAsync("/entries/toll/history")).QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Waiting words.", (await browser.OpenAsync("/entries/toll/revisions/4")).QuerySelector(".pl-prose")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/entries/toll/revisions/2")]
    [InlineData("/entries/toll/revisions/4")]
    [InlineData("/entries/toll/revisions/99")]
    [InlineData("/entries/toll/diff/1/2")]
    [InlineData("/entries/toll/diff/4/3")]
    [InlineData("/entries/toll/diff?from=1&to=4")]
    [InlineData("/entries/toll/diff")]
    public async Task WhatWasNeverPublishedIsNotThereForVisitorsByAnyAddress(string path)
    {
        await FourRevisionsAsync();
        using var answer = await Story.App.OpenBrowser().Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("words", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnpublishedEntryHasNoPublicHistory()
    {
        await FourRevisionsAsync();
        await using var db = await Story.App.OpenStoreAsync();
        await Story.PublishAsync(db.Entries.Single().Id, null);
        using var answer = await Story.App.OpenBrowser().Http.GetAsync(new Uri("/entries/toll/revisions/1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/entries/toll/diff/1/3")]
    [InlineData("/entries/toll/diff?from=1&to=3")]
    public async Task TwoRevisionsStandSideBySide(string path)
    {
        await FourRevisionsAsync();
        var page = await Story.App.OpenBrowser().OpenAsync(path);
        var headers = page.QuerySelectorAll("th").Select(th => th.TextContent).ToList();
        Assert.StartsWith("Revision 1", headers[0], StringComparison.Ordinal);
        Assert.StartsWith("Revision 3", headers[1], StringComparison.Ordinal);
        Assert.Equal(["twice", "Quessa protested."], page.QuerySelectorAll("ins").Select(ins => ins.TextContent.Trim()));
    }
}
