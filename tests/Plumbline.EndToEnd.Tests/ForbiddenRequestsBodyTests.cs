using System.Net;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Bodies that are not what an address takes.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class ForbiddenRequestsBodyTests(BrowserFixture shared) : BrowserTest(shared)
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "title": null, "parties": [] }""")]
    [InlineData("""{ "title": 7, "parties": [] }""")]
    [InlineData("""{ "title": "Two barges", "parties": "Tarnwell" }""")]
    [InlineData("""{ "title": "Two barges", "parties": [{ "name": null }] }""")]
    public async Task WhatIsNotTheExpectedJsonIsRefused(string body)
    {
        var api = fixture.Backstage.As(await fixture.Cast.AuthorAsync());
        var answer = await api.PostTextAsync("/entries", body);
        answer.IsRefused(HttpStatusCode.BadRequest, "");
        Assert.Equal(0, (await api.GetAsync("/entries?q=Two%20barges")).Good().GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task DeepNestingIsRefused()
    {
        var api = fixture.Backstage.As(await fixture.Cast.AuthorAsync());
        (await api.PostTextAsync("/entries", new string('[', 100_000))).IsRefused(HttpStatusCode.BadRequest, "");
    }

    [Fact]
    public async Task AHugeBodyIsRefused()
    {
        var api = fixture.Backstage.As(await fixture.Cast.AuthorAsync());
        var title = new string('a', 5 * 1024 * 1024);
        (await api.PostAsync("/entries", new { title, parties = Array.Empty<object>() })).IsRefused(HttpStatusCode.RequestEntityTooLarge, "larger than this address takes");
    }

    [Fact]
    public async Task AnotherMediaTypeIsRefused()
    {
        var api = fixture.Backstage.As(await fixture.Cast.AuthorAsync());
        (await api.PostTextAsync("/entries", "title=Two+barges", "application/x-www-form-urlencoded")).IsRefused(HttpStatusCode.UnsupportedMediaType, "application/json");
    }

    [Fact]
    public async Task UnknownWordsForAStepAreRefused()
    {
        var staged = await fixture.Backstage.SubmittedAsync(await fixture.Cast.AuthorAsync(), "Three barges");
        var editor = fixture.Backstage.As(await fixture.Cast.EditorAsync());
        var before = await fixture.Backstage.StateOfAsync(staged);
        foreach (var decision in new object[] { "Annex", 0, "approve;drop", true })
            (await editor.PostAsync($"/submissions/{staged.Submission}/decisions", new { revision = staged.Revision, decision })).IsRefused(HttpStatusCode.BadRequest, "");
        (await editor.PostAsync($"/submissions/{staged.Submission}/decisions", new { revision = "not-an-id", decision = "Approve" })).IsRefused(HttpStatusCode.BadRequest, "");
        Assert.Equal(before, await fixture.Backstage.StateOfAsync(staged));
    }
}
