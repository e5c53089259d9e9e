using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Entries;

namespace Plumbline.Web.Tests.Features.Sources;

public sealed class AttachTests : IAsyncLifetime
{
    RunningApp app = null!;
    HttpClient carl = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        var id = await app.NewPersonAsync("carl", Role.Contributor);
        carl = app.Script(await app.NewTokenAsync(id));
        await app.Lane.WriteAsync(db => db.Entries.Add(new Entry
        {
            Slug = "salt-quay",
            Title = "Salt Quay",
            TitleKey = SearchKey.Of("Salt Quay"),
            CreatedBy = id,
            CreatedAt = DateTimeOffset.UnixEpoch,
        }));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task ASourceIsImportedAttachedListedAndTakenAwayOverTheApi()
    {
        var source = await ImportAsync(comparisonOnly: false);
        Assert.Equal(HttpStatusCode.NoContent, await AttachAsync(carl, source, "Evidence"));
        Assert.Equal(HttpStatusCode.NoContent, await AttachAsync(carl, source, "Comparison"));
        var list = await carl.GetFromJsonAsync<JsonElement>(Address);
        Assert.Equal("Comparison", list.EnumerateArray().Single().GetProperty("use").GetString());
        using var detached = await carl.DeleteAsync(new Uri($"{Address}/{source}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, detached.StatusCode);
        Assert.Equal(0, (await carl.GetFromJsonAsync<JsonElement>(Address)).GetArrayLength());
    }

    [Fact]
    public async Task ASourceForComparisonOnlyIsNeverEvidence()
    {
        var source = await ImportAsync(comparisonOnly: true);
        Assert.Equal(HttpStatusCode.Forbidden, await AttachAsync(carl, source, "Evidence"));
        Assert.Equal(HttpStatusCode.NoContent, await AttachAsync(carl, source, "Comparison"));
        Assert.Equal(HttpStatusCode.Forbidden, await AttachAsync(carl, source, "Evidence"));
    }

    [Fact]
    public async Task OnlyWhoWorksOnTheEntryOrAnEditorAttaches()
    {
        var source = await ImportAsync(comparisonOnly: false);
        Assert.Equal(HttpStatusCode.Forbidden, await AttachAsync(await app.NewScriptAsync("omar", Role.Contributor), source, "Evidence"));
        Assert.Equal(HttpStatusCode.Forbidden, await AttachAsync(await app.NewScriptAsync("ada", Role.Admin), source, "Evidence"));
        Assert.Equal(HttpStatusCode.NoContent, await AttachAsync(await app.NewScriptAsync("edda", Role.Editor), source, "Evidence"));
    }

    [Fact]
    public async Task WhatIsNotThereIsNotFound()
    {
        Assert.Equal(HttpStatusCode.NotFound, await AttachAsync(carl, Guid.NewGuid(), "Evidence"));
        using var answer = await carl.GetAsync(new Uri("/api/v1/entries/nowhere/sources", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static readonly Uri Address = new("/api/v1/entries/salt-quay/sources", UriKind.Relative);

    async Task<Guid> ImportAsync(bool comparisonOnly)
    {
        using var answer = await carl.PostAsJsonAsync(
            new Uri("/api/v1/sources", UriKind.Relative), new { title = "Minutes", text = "The council met twice.", comparisonOnly });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    static async Task<HttpStatusCode> AttachAsync(HttpClient client, Guid sourceId, string use)
    {
        using var answer = await client.PostAsJsonAsync(Address, new { sourceId, use });
        return answer.StatusCode;
    }
}
