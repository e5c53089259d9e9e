using System.Net;
using System.Net.Http.Json;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Workbench.Writing;
using Plumbline.Web.Tests.Features.Evidence;

namespace Plumbline.Web.Tests.Features.Workbench.Writing;

public sealed class CitableSourcesTests : IAsyncLifetime
{
    RunningApp app = null!;
    EvidenceDraft draft = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        draft = await EvidenceDraft.NewAsync(app);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task AWriterIsOfferedTheEntrysSourcesWithTheirNotes()
    {
        await app.Lane.WriteAsync(db =>
        {
            var log = db.Sources.Single(s => s.Id == draft.SourceId);
            (log.Publisher, log.PublishedOn, log.Address) = ("Lorn Harbour Office", new DateOnly(1990, 4, 2), "https://log.example/1990");
        });
        using var cora = await app.SignInAsync("cora");
        var source = Assert.Single((await ReadAsync(cora))!);
        Assert.Equal("“[Ferry log](https://log.example/1990)”. Lorn Harbour Office, 2 April 1990.", source.Note);
        Assert.Equal("https://log.example/1990", source.Address);
        Assert.Null(source.Refusal);
    }

    [Fact]
    public async Task WhatStandsThereForComparisonIsShownAndRefusedWithTheReason()
    {
        await draft.AddSourceAsync("Mirrored page", "Copy.", comparisonOnly: true, use: SourceUse.Comparison);
        await draft.AddSourceAsync("Old leaflet", "Leaflet.", use: SourceUse.Comparison);
        await draft.AddSourceAsync("Not attached", "Elsewhere.", use: null);
        using var cora = await app.SignInAsync("cora");
        var sources = (await ReadAsync(cora))!;
        Assert.Equal(["Ferry log", "Mirrored page", "Old leaflet"], sources.Select(s => s.Title));
        Assert.Contains("never cited", sources[1].Refusal, StringComparison.Ordinal);
        Assert.Contains("Attach it as evidence", sources[2].Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyElseLearnsWhatADraftIsWrittenFrom()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app.OpenBrowser(), draft.DraftId));
        await app.NewPersonAsync("nobody-yet");
        using var roleless = await app.SignInAsync("nobody-yet");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(roleless, draft.DraftId));
        using var cora = await app.SignInAsync("cora");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(cora, Guid.NewGuid()));
    }

    Task<List<CitableSource>?> ReadAsync(Browser browser) => browser.Http.GetFromJsonAsync<List<CitableSource>>(AddressOf(draft.DraftId));

    static async Task<HttpStatusCode> StatusAsync(Browser browser, Guid draftId)
    {
        using var answer = await browser.Http.GetAsync(AddressOf(draftId));
        return answer.StatusCode;
    }

    static Uri AddressOf(Guid draftId) => new($"/drafts/{draftId}/citable-sources", UriKind.Relative);
}
