using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Data;
using Plumbline.Data.Entries;
using Plumbline.HouseStyles;
using Plumbline.Web.Features.Shared;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Workbench.Live;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Features.Workbench.Live;

public class ReadingOfDraftTests
{
    const string Text = "Orlow claimed that the weir was shut. Tamsin said that the gates were open.\n\nThe regime answered at once.";

    [Fact]
    public async Task EachAnalysisSaysWhatAFirstOneWouldSay()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var kept = Open(store, entry);
        foreach (var text in (string[])[Text, Text.Replace("shut", "closed for good", StringComparison.Ordinal), "The regime fell.\n\n" + Text, "Nothing."])
        {
            var expected = Analyser.Default.Analyse(text, [], default).Findings.Select(finding => (finding.Span.Start, finding.Span.End, finding.Rule));
            Assert.Equal(expected, (await kept.AnalyzeAsync(text, default)).Select(finding => (finding.Start, finding.End, finding.Rule)));
        }
    }

    [Fact]
    public async Task PartiesGivenWhileTheDraftIsOpenAreSeen()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var kept = Open(store, entry);
        var without = await kept.AnalyzeAsync(Text, default);
        await store.Lane.WriteAsync(db => db.EntryParties.AddRange(
            new EntryParty { EntryId = entry.EntryId, Ordinal = 0, Name = "Orlow" },
            new EntryParty { EntryId = entry.EntryId, Ordinal = 1, Name = "Tamsin" }));
        var with = await kept.AnalyzeAsync(Text, default);

        // The verb doubts one party, and the other is believed: the same words weigh more now.
        Assert.Equal(["medium", "high"], [Claimed(without).Severity, Claimed(with).Severity]);
        Assert.Equal(with.Count, without.Count);
    }

    [Fact]
    public async Task ACancelledAnalysisIsTakenUpByTheNext()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var kept = Open(store, entry);
        await kept.AnalyzeAsync(Text, default);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kept.AnalyzeAsync("Orlow claimed nothing. " + Text, cancelled.Token).AsTask());
        Assert.Equal(Text.IndexOf("claimed", StringComparison.Ordinal), Claimed(await kept.AnalyzeAsync(Text, default)).Start);
    }

    [Fact]
    public async Task TheHouseStyleHoldsAsItDoesForTheEntry()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var slug = await store.ReadAsync(db => db.Entries.Select(e => e.Slug).SingleAsync());
        var house = HouseStyleText.Read($$"""
            terms:
              - accepted: [regime]
            entries:
              - entry: {{slug}}
                rules: { reporting-verb: high }
              - entry: another
                rules: { reporting-verb: off }
            """);
        Assert.True(house.IsUsable, house.Complaint("style"));
        var found = await Open(store, entry, new HouseStyleInForce(house.Style)).AnalyzeAsync(Text, default);
        Assert.Equal("high", Claimed(found).Severity);
        Assert.DoesNotContain(found, finding => finding.Phrase == "regime");
        var revision = await new AnalyserOfRevisions().AnalyseAsync(Text, [], house.Style.For(slug), default);
        Assert.Equal(house.Style.Version, revision.HouseStyleVersion);
        Assert.Equal(found.Select(finding => (finding.Start, finding.Severity)), revision.Findings.Select(finding => (finding.Span.Start, finding.Severity.Name())));
    }

    static IDraftReading Open(TestStore store, TestEntry entry, HouseStyleInForce? house = null) =>
        new AnalyserOfDrafts(store.Get<IDbContextFactory<PlumblineDbContext>>(), store.Get<SourceUsage>(), house ?? HouseStyleInForce.None).Open(entry.DraftId);

    static FindingFrame Claimed(IEnumerable<FindingFrame> findings) => Assert.Single(findings, finding => finding.Phrase == "claimed");
}
