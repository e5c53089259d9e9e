using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Figures.Ledger;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Figures;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Figures;
using Plumbline.Web.Features.Shared.Figures;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Figures;

public sealed class LedgerTests : EntryStoryTests
{
    const string Text = "On 11 March 2031 49 villagers were killed by the flood.";
    const string Other = "The Weir Mission said that 71 villagers were killed by the flood on 11 March 2031.";

    [Fact]
    public async Task APlainFactThatEvidenceContradictsIsOpenUntilOneIsChosenWithAReason()
    {
        var (entry, revision, draft) = await ContradictedAsync();
        var line = Assert.Single((await LedgerAsync(draft)).Lines);
        Assert.Equal((LedgerState.Open, Presentation.PlainFact), (line.State, line.Presentation));
        Assert.Equal(["49", "71"], line.Figures.Select(f => f.Range));
        Assert.Equal([true, false], line.Figures.Select(f => f.IsPlainFact));
        Assert.Equal(1, await OpenAsync(entry, revision));

        await SettleAsync(Story.Contributor, draft, line, "49", "The coroner adopted it.").ValueAsync();

        var settled = Assert.Single((await LedgerAsync(draft)).Lines);
        Assert.Equal(LedgerState.Settled, settled.State);
        Assert.Equal((FigureSettlementKind.Chosen, "49", "The coroner adopted it.", "ilse"), (settled.Settlement!.Kind, settled.Settlement.Chosen, settled.Settlement.Reason, settled.Settlement.By));
        Assert.Equal(0, await OpenAsync(entry, revision));
        await using var db = await Story.App.OpenStoreAsync();
        Assert.Contains("coroner", (await db.AuditEvents.SingleAsync(e => e.Action == "figure.settled" && e.EntryId == entry)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASettlementCanBeTakenBack()
    {
        var (entry, revision, draft) = await ContradictedAsync();
        var line = Assert.Single((await LedgerAsync(draft)).Lines);
        await SettleAsync(Story.Contributor, draft, line, chosen: null, "In the table at the end.").ValueAsync();

        await Story.Operation<ReopenFigure>().RunAsync(new Caller(Story.Contributor), draft, line.Key, line.Digest, default).ValueAsync();

        Assert.Equal(1, await OpenAsync(entry, revision));
        Assert.IsType<Refusal.NotFound>(await Story.Operation<ReopenFigure>().RunAsync(new Caller(Story.Contributor), draft, line.Key, line.Digest, default).RefusalAsync());
    }

    [Fact]
    public async Task AnotherFigureOpensItAgain()
    {
        var (entry, revision, draft) = await ContradictedAsync();
        await SettleAsync(Story.Contributor, draft, Assert.Single((await LedgerAsync(draft)).Lines), "49", "The coroner adopted it.").ValueAsync();

        await EvidenceAsync(entry, "Later count", "On 11 March 2031 90 villagers were killed by the flood.");

        Assert.Equal(1, await OpenAsync(entry, revision));
    }

    [Fact]
    public async Task WhoHasNothingToDoWithTheDraftMayNotSettle()
    {
        var (_, _, draft) = await ContradictedAsync();
        var line = Assert.Single((await LedgerAsync(draft)).Lines);
        var stranger = await Story.App.NewPersonAsync("stig", Role.Contributor);

        Assert.IsType<Refusal.NotPermitted>(await SettleAsync(stranger, draft, line, "49", "Because.").RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await SettleAsync(Story.Admin, draft, line, "49", "Because.").RefusalAsync());
        await SettleAsync(Story.Editor, draft, line, "49", "Editors may.").ValueAsync();
    }

    [Fact]
    public async Task AReasonAndAListedFigureAreAskedForAndWhatChangedIsStale()
    {
        var (_, _, draft) = await ContradictedAsync();
        var line = Assert.Single((await LedgerAsync(draft)).Lines);

        Assert.IsType<Refusal.Invalid>(await SettleAsync(Story.Contributor, draft, line, "49", " ").RefusalAsync());
        Assert.IsType<Refusal.Invalid>(await SettleAsync(Story.Contributor, draft, line, "50", "Between them.").RefusalAsync());
        Assert.IsType<Refusal.Stale>(await SettleAsync(Story.Contributor, draft, line with { Digest = "other" }, "49", "Because.").RefusalAsync());
    }

    [Fact]
    public async Task WhatASourcesInfoboxSaysIsInTheLedgerToo()
    {
        var entry = await Story.EntryAsync("flood", "The flood");
        var revision = await Story.RevisionAsync(entry, 1, Text, SubmissionState.InReview);
        await EvidenceAsync(entry, "Almanac", "The lock lies in Dorven.");
        await Story.App.Lane.WriteAsync(db => db.Sources.Single(s => s.Title == "Almanac").Infobox.AddRange([new("Date", "11 March 2031"), new("Casualties (per Quessa)", "71 villagers killed by the flood")]));

        Assert.Equal(1, await OpenAsync(entry, revision));
        var figure = Assert.Single((await LedgerAsync(await DraftOfAsync(revision))).Lines).Figures[1];
        Assert.Equal(("71", "Quessa", "Almanac", true), (figure.Range, figure.Claimant, figure.Title, figure.IsInInfobox));
    }

    [Fact]
    public async Task SourcesForComparisonOnlyNeverCount()
    {
        var entry = await Story.EntryAsync("flood", "The flood");
        var revision = await Story.RevisionAsync(entry, 1, Text, SubmissionState.InReview);
        await Story.SourceAsync(entry, "Mirror", Other);

        Assert.Equal(0, await OpenAsync(entry, revision));
        Assert.Empty((await LedgerAsync(await DraftOfAsync(revision))).Lines);
    }

    [Fact]
    public async Task VisitorsReadTheLedgerOfWhatIsPublishedAndNoOther()
    {
        var (entry, revision, _) = await ContradictedAsync();
        var visitor = Story.App.OpenBrowser();
        using (var hidden = await visitor.Http.GetAsync(new Uri("/entries/flood/figures", UriKind.Relative)))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        await Story.PublishAsync(entry, revision);

        var page = await visitor.OpenAsync("/entries/flood/figures");

        Assert.Equal(["Figure", "Claimant", "As of", "Source"], page.QuerySelectorAll("thead th").Select(th => th.TextContent));
        Assert.Equal(["49", "71"], page.QuerySelectorAll("tbody td:first-child").Select(td => td.TextContent.Trim()));
        Assert.Contains("The Weir Mission", page.QuerySelectorAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("120", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var other = await visitor.Http.GetAsync(new Uri("/entries/flood/figures?revision=1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Contains("/entries/flood/figures", (await visitor.OpenAsync("/entries/flood")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task AScriptReadsTheSameLedger()
    {
        await ContradictedAsync();
        var script = Story.App.Script(await Story.App.NewTokenAsync(Story.Editor));

        var ledger = await script.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/entries/flood/figures?revision=1", UriKind.Relative));

        var line = ledger.GetProperty("ledger").GetProperty("lines")[0];
        Assert.Equal(("Open", "PlainFact"), (line.GetProperty("state").GetString(), line.GetProperty("presentation").GetString()));
        Assert.Equal("The Weir Mission", line.GetProperty("figures")[1].GetProperty("claimant").GetString());
        using var missing = await script.GetAsync(new Uri("/api/v1/entries/flood/figures?revision=9", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task AScriptSettlesThroughTheSameOperations()
    {
        var (entry, revision, draft) = await ContradictedAsync();
        var script = Story.App.Script(await Story.App.NewTokenAsync(Story.Contributor));
        var address = $"/api/v1/drafts/{draft}/figures/settlements";
        var line = (await script.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/drafts/{draft}/figures", UriKind.Relative))).GetProperty("lines")[0];
        var (key, digest) = (line.GetProperty("key").GetString(), line.GetProperty("digest").GetString());

        using var unsaid = await script.PostAsJsonAsync(address, new { key, digest, chosen = "49" });
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        using var settled = await script.PostAsJsonAsync(address, new { key, digest, chosen = "49", reason = "The coroner adopted it." });
        Assert.Equal(HttpStatusCode.Created, settled.StatusCode);
        Assert.Equal(0, await OpenAsync(entry, revision));

        using var request = new HttpRequestMessage(HttpMethod.Delete, address) { Content = JsonContent.Create(new { key, digest }) };
        using var reopened = await script.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, reopened.StatusCode);
        Assert.Equal(1, await OpenAsync(entry, revision));
    }

    async Task<(Guid Entry, Guid Revision, Guid Draft)> ContradictedAsync()
    {
        var entry = await Story.EntryAsync("flood", "The flood");
        var revision = await Story.RevisionAsync(entry, 1, Text, SubmissionState.InReview);
        await EvidenceAsync(entry, "Mission report", Other);
        return (entry, revision, await DraftOfAsync(revision));
    }

    async Task EvidenceAsync(Guid entry, string title, string text)
    {
        var source = await Story.SourceAsync(entry, title, text);
        await Story.App.Lane.WriteAsync(db => db.EntrySources.Single(a => a.EntryId == entry && a.SourceId == source).Use = SourceUse.Evidence);
    }

    async Task<Guid> DraftOfAsync(Guid revision)
    {
        await using var db = await Story.App.OpenStoreAsync();
        return await db.Revisions.Where(r => r.Id == revision).Select(r => r.DraftId!.Value).SingleAsync();
    }

    async Task<int> OpenAsync(Guid entry, Guid revision)
    {
        await using var db = await Story.App.OpenStoreAsync();
        return await db.CountOpenFigureConflictsAsync(entry, revision, CancellationToken.None);
    }

    async Task<LedgerView> LedgerAsync(Guid draft) => await Story.Operation<LedgerReader>().OfDraftAsync(await ActorAsync(Story.Contributor), draft, CancellationToken.None).ValueAsync();

    async Task<Outcome<Guid>> SettleAsync(Guid person, Guid draft, LedgerLine line, string? chosen, string reason) =>
        await Story.Operation<SettleFigure>().RunAsync(await ActorAsync(person), new Caller(person), draft, line.Key, line.Digest, chosen, reason, CancellationToken.None);

    async Task<Actor> ActorAsync(Guid person)
    {
        await using var db = await Story.App.OpenStoreAsync();
        return await db.ReadActorAsync(new Caller(person), DateTimeOffset.UnixEpoch.AddYears(61), CancellationToken.None).ValueAsync();
    }
}
