using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Core.Sources;
using Plumbline.Data;
using Plumbline.Data.Entries;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Annotations;

namespace Plumbline.Web.Tests.Features.Sources;

/// <summary>What becomes of sources in the library: versions, archive, origins, ratings of publishers.</summary>
public sealed class LibraryTests : IAsyncLifetime
{
    RunningApp app = null!;
    HttpClient carl = null!;
    HttpClient edda = null!;
    Guid carlId;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        carlId = await app.NewPersonAsync("carl", Role.Contributor);
        carl = app.Script(await app.NewTokenAsync(carlId));
        edda = await app.NewScriptAsync("edda", Role.Editor);
        await app.Lane.WriteAsync(db => db.Entries.Add(new Entry
        {
            Slug = "salt-quay",
            Title = "Salt Quay",
            TitleKey = SearchKey.Of("Salt Quay"),
            CreatedBy = carlId,
            CreatedAt = DateTimeOffset.UnixEpoch,
        }));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task ANewVersionKeepsItsHistoryAndWhatCitesTheOldOneStays()
    {
        var first = await ImportAsync(carl, new { title = "Minutes", text = "The council met twice." });
        await PostAsync(carl, "/api/v1/entries/salt-quay/sources", new { sourceId = first, use = "Evidence" });
        var second = await ImportAsync(carl, new { title = "Minutes", text = "The council met three times.", replaces = first });

        await using var db = await app.OpenStoreAsync();
        var versions = await db.Sources.OrderBy(s => s.SeriesNumber).ToListAsync();
        Assert.Equal([(first, 1), (second, 2)], versions.Select(s => (s.Id, s.SeriesNumber)));
        Assert.Equal(versions[0].SeriesId, versions[1].SeriesId);
        Assert.Equal(first, (await db.EntrySources.SingleAsync()).SourceId);

        var browser = await app.SignInAsync("carl");
        var page = await browser.OpenAsync($"/sources/{first}?view=versions");
        Assert.NotNull(page.QuerySelector($"a[href='/sources/{first}/versions/{second}']"));
        Assert.Contains("three times", (await browser.OpenAsync($"/sources/{first}/versions/{second}")).Body!.TextContent, StringComparison.Ordinal);
        var entryId = (await db.Entries.SingleAsync()).Id;
        using var moved = await browser.SubmitAsync($"/sources/{first}?view=versions", $"move-{entryId:N}", []);
        Assert.Equal((second, SourceUse.Evidence), await db.EntrySources.AsNoTracking().Select(a => new ValueTuple<Guid, SourceUse>(a.SourceId, a.Use)).SingleAsync());
    }

    [Fact]
    public async Task ACitedSourceIsArchivedNotDeletedAndNothingNewCitesIt()
    {
        var source = await ImportAsync(carl, new { title = "Minutes", text = "The council met twice." });
        await PostAsync(carl, "/api/v1/entries/salt-quay/sources", new { sourceId = source, use = "Evidence" });
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/v1/sources/{source}", UriKind.Relative)) { Content = JsonContent.Create(new { reason = "The council withdrew it." }) };
        using var archived = await carl.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, archived.StatusCode);

        await using var db = await app.OpenStoreAsync();
        Assert.Equal("The council met twice.\n", (await db.Sources.SingleAsync()).Text);
        Assert.Equal(1, await db.EntrySources.CountAsync());
        using var detached = await carl.DeleteAsync(new Uri($"/api/v1/entries/salt-quay/sources/{source}", UriKind.Relative));
        using var again = await carl.PostAsJsonAsync(new Uri("/api/v1/entries/salt-quay/sources", UriKind.Relative), new { sourceId = source, use = "Evidence" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(0, (await carl.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/sources", UriKind.Relative))).GetProperty("total").GetInt32());
        Assert.Equal(1, (await carl.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/sources?use=archived", UriKind.Relative))).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task SomebodyElsesSourceIsNotArchivedByAContributor()
    {
        var source = await ImportAsync(edda, new { title = "Minutes", text = "The council met twice." });
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/v1/sources/{source}", UriKind.Relative)) { Content = JsonContent.Create(new { reason = "No." }) };
        using var refused = await carl.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task KeptForComparisonOnlyASourceLeavesTheEvidenceOfEveryEntry()
    {
        var source = await ImportAsync(carl, new { title = "Minutes", text = "The council met twice." });
        await PostAsync(carl, "/api/v1/entries/salt-quay/sources", new { sourceId = source, use = "Evidence" });
        using var stale = await carl.PutAsJsonAsync(new Uri($"/api/v1/sources/{source}", UriKind.Relative), new { title = "Minutes", version = 7, comparisonOnly = true });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var edited = await carl.PutAsJsonAsync(new Uri($"/api/v1/sources/{source}", UriKind.Relative), new { title = "Minutes", version = 0, comparisonOnly = true, author = "Ehr", language = "en" });
        Assert.Equal(HttpStatusCode.NoContent, edited.StatusCode);

        await using var db = await app.OpenStoreAsync();
        Assert.Equal(SourceUse.Comparison, (await db.EntrySources.SingleAsync()).Use);
        Assert.Equal(0, await db.EntrySources.ThatCount().CountAsync());
        Assert.Equal(("Ehr", "en"), await db.Sources.Select(s => new ValueTuple<string?, string?>(s.Author, s.Language)).SingleAsync());
    }

    [Fact]
    public async Task AMirrorIsNeverTalkedOutOfBeingOne()
    {
        var source = await ImportAsync(carl, new { title = "Strait", text = "Template:Short description\n\nThe strait is claimed by two towns, as both of them say in writing.[1]" });
        using var edited = await carl.PutAsJsonAsync(new Uri($"/api/v1/sources/{source}", UriKind.Relative), new { title = "Strait", version = 0, comparisonOnly = false });
        Assert.Equal(HttpStatusCode.NoContent, edited.StatusCode);
        await using var db = await app.OpenStoreAsync();
        Assert.True((await db.Sources.SingleAsync()).ComparisonOnly);
    }

    [Fact]
    public async Task OutletsThatRepeatOneMinistryAreOneVoice()
    {
        var one = await ImportAsync(carl, new { title = "One", text = "The ministry said that nine ships sank.\n\nOur reporter saw three of them.", publisher = "Emra Post" });
        var two = await ImportAsync(carl, new { title = "Two", text = "Nine ships sank, we are told.", publisher = "Kolden Times", origin = "Ministry of Dorven" });
        await PostAsync(carl, $"/api/v1/sources/{one}/origins", new { passage = "The ministry said  that nine ships sank.", origin = "Ministry of Dorven" });
        using var unknown = await carl.PostAsJsonAsync(new Uri($"/api/v1/sources/{one}/origins", UriKind.Relative), new { passage = "There is no such passage.", origin = "Ministry of Dorven" });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);

        await using var db = await app.OpenStoreAsync();
        var voices = await db.ReadVoicesAsync([one, two], CancellationToken.None);
        var passage = Assert.Single(voices[one].Passages);
        Assert.Equal(1, IndependentVoices.Count([new(voices[one], passage.Span), new(voices[two])]));
        Assert.Equal(2, IndependentVoices.Count([new(voices[one]), new(voices[two])]));
    }

    [Fact]
    public async Task ADecisionOnAPublisherIsDatedSignedAndReplacedNotErased()
    {
        await ImportAsync(carl, new { title = "One", text = "Nine ships sank.", publisher = "Emra Post" });
        using var refused = await carl.PostAsJsonAsync(new Uri("/api/v1/publishers/ratings", UriKind.Relative), new { publisher = "Emra Post", use = "Casualties", reliability = "Reliable", reason = "I like it." });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await PostAsync(edda, "/api/v1/publishers/ratings", new { publisher = "Emra Post", use = "Casualties", reliability = "Reliable", reason = "It names its sources." });
        await PostAsync(edda, "/api/v1/publishers/ratings", new { publisher = "emra post", use = "Casualties", reliability = "Mixed", reason = "Two counts had to be taken back." });

        var list = await edda.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/publishers", UriKind.Relative));
        var decisions = list.GetProperty("publishers").EnumerateArray().Single().GetProperty("decisions").EnumerateArray().ToList();
        Assert.Equal(["Mixed", "Reliable"], decisions.Select(d => d.GetProperty("reliability").GetString()));
        await using var db = await app.OpenStoreAsync();
        Assert.Equal(2, await db.AuditEvents.CountAsync(e => e.Action == "publisher.rated"));
        var page = await (await app.SignInAsync("carl")).OpenAsync("/sources/publishers?publisher=Emra%20Post");
        Assert.Contains("Two counts had to be taken back.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Input.Reason']"));
    }

    [Fact]
    public async Task WhatWasRemovedIsShownPieceByPiece()
    {
        var source = await ImportAsync(carl, new { title = "Strait", text = "The strait is claimed by two towns, as both of them say in writing.[4] It is deep.[citation needed]" });
        var browser = await app.SignInAsync("carl");
        var page = await browser.OpenAsync($"/sources/{source}?view=removed&kind=CitationMark");
        Assert.Equal("[4]", page.QuerySelector("del")!.TextContent);
        Assert.Contains("line 1", page.QuerySelector("li")!.ParentElement!.TextContent + page.Body!.TextContent, StringComparison.Ordinal);
        var notes = await browser.OpenAsync($"/sources/{source}?view=notes");
        Assert.Contains("citation needed", notes.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADraftBegunWithASourcesTextIsHeldUpByItsGapAndTakesItsDoubtsAlongAsThreads()
    {
        const string gap = "[missing: convert]";
        var source = await ImportAsync(carl, new
        {
            title = "Strait",
            text = "The strait is Template:Convert wide, as both of the towns on it say in writing.[citation needed] Ships pass it by day.[1]\n\nReferences\n\n1. https://dorven.example/report",
        });
        var evidence = await ImportAsync(carl, new { title = "Minutes", text = "The council met twice." });
        await PostAsync(carl, "/api/v1/entries/salt-quay/sources", new { sourceId = evidence, use = "Evidence" });
        var browser = await app.SignInAsync("carl");
        using var begun = await browser.SubmitAsync($"/sources/{source}", "draft-from-source", new() { ["Input.Slug"] = "salt-quay" });
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);

        await using var db = await app.OpenStoreAsync();
        var draft = await db.Drafts.AsNoTracking().SingleAsync();
        Assert.Contains(gap, draft.SnapshotText, StringComparison.Ordinal);
        Assert.EndsWith("[^1]: https://dorven.example/report\n", draft.SnapshotText, StringComparison.Ordinal);
        Assert.Equal("The strait is [missing: convert] wide, as both of the towns on it say in writing.", (await db.Annotations.AsNoTracking().SingleAsync()).Anchor.Quote);

        using var refused = await SubmitAsync(draft.Id, version: 0);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(gap, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var written = await carl.PutAsJsonAsync(new Uri($"/api/v1/drafts/{draft.Id}", UriKind.Relative),
            new { text = draft.SnapshotText.Replace(gap, "three miles", StringComparison.Ordinal), version = 0 });
        Assert.True(written.IsSuccessStatusCode, await written.Content.ReadAsStringAsync());
        var version = (await written.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt64();
        // The doubt stands in the draft before anything is submitted.
        var doubts = await app.Services.GetRequiredService<ThreadsOfDraft>().ReadAsync(new Actor(carlId, "carl", [Role.Contributor]), draft.Id, default).ValueAsync();
        Assert.Equal("The strait is three miles wide, as both of the towns on it say in writing.", Assert.Single(doubts.All).Words);
        using var submitted = await SubmitAsync(draft.Id, version);
        Assert.True(submitted.IsSuccessStatusCode, await submitted.Content.ReadAsStringAsync());
        var thread = await db.Annotations.AsNoTracking().SingleAsync();
        Assert.Equal((await db.Submissions.SingleAsync()).RevisionId, thread.RevisionId);
    }

    Task<HttpResponseMessage> SubmitAsync(Guid draftId, long version) => carl.PostAsJsonAsync(
        new Uri("/api/v1/entries/salt-quay/submissions", UriKind.Relative), new { draftId, versionSeen = version, summary = "First text.", hasConflict = false });

    static async Task<Guid> ImportAsync(HttpClient client, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/sources", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    static async Task PostAsync(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
