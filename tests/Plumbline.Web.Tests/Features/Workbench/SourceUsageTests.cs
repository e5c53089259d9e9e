using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Terms;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Tests.Features.Workbench;

public sealed class SourceUsageTests
{
    [Fact]
    public async Task AFlagOnAWordSaysHowManyIndependentSourcesUseItAndIsLowWhereMostDo()
    {
        await using var store = await TestStore.CreateAsync();
        store.Analysis.Phrases["brazen"] = Severity.Medium;
        var entry = await TestEntry.NewAsync(store, text: "The toll was brazen.");
        await SourceAsync(store, entry, "Quay Times", "The brazen toll went up.");
        await SourceAsync(store, entry, "Ehr Wire", "A brazen toll, and nobody asked.");
        var few = await entry.SubmitAsync();
        var flag = Assert.Single(await store.Get<FlagsOfRevision>().ReadAsync(few.RevisionId, default));
        Assert.Equal((Severity.Medium, "2 of 3 independent sources use “brazen” in their own voice."), (flag.Severity, flag.Usage));

        // What is attached later counts at once, and takes the flag along in the next round.
        await SourceAsync(store, entry, "Pilot", "Brazen tolls are old here.");
        await SourceAsync(store, entry, "Coast", "They were brazen.");
        Assert.Equal("4 of 5 independent sources use “brazen” in their own voice.", Assert.Single(await store.Get<FlagsOfRevision>().ReadAsync(few.RevisionId, default)).Usage);
        await entry.TypeAsync("The toll was brazen. It went up in May.");
        var later = await entry.ResubmitAsync(few);
        Assert.Equal(Severity.Low, Assert.Single(await store.Get<FlagsOfRevision>().ReadAsync(later.RevisionId, default)).Severity);
    }

    [Fact]
    public async Task PartiesCopiesAndTextsOfOneOriginCountAsTheySpeak()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        await SourceAsync(store, entry, "Ministry", "The brazen toll.", affiliated: "Dorven");
        await SourceAsync(store, entry, "Mirror", "The brazen toll.", use: SourceUse.Comparison);
        var wire = await SourceAsync(store, entry, "Ehr Wire", "The brazen toll.", origin: "Harbour agency");
        await SourceAsync(store, entry, "Coast Wire", "The brazen toll.", origin: "Harbour agency");
        Assert.Equal(new TermCount(1, 2), await CountAsync(store, entry));

        // Known to speak for a party, the agency's text counts no more; the other one is alone with its origin then.
        await store.Lane.WriteAsync(db => db.Sources.Single(s => s.Id == wire).Origin = null);
        Assert.Equal(new TermCount(2, 3), await CountAsync(store, entry));
        await store.Lane.WriteAsync(db => db.Sources.Single(s => s.Id == wire).AffiliatedParty = "Dorven");
        Assert.Equal(new TermCount(1, 2), await CountAsync(store, entry));
    }

    static async Task<TermCount> CountAsync(TestStore store, TestEntry entry) =>
        (await store.Get<SourceUsage>().CountAsync(entry.EntryId, ["brazen"], default))["brazen"];

    static async Task<Guid> SourceAsync(
        TestStore store, TestEntry entry, string title, string text, string? affiliated = null, string? origin = null, SourceUse use = SourceUse.Evidence)
    {
        var source = new Source
        {
            Title = title,
            TitleKey = SearchKey.Of(title),
            Text = text,
            OriginalText = text,
            OriginalHash = title,
            Encoding = "utf-8",
            AffiliatedParty = affiliated,
            Origin = origin,
            AddedBy = store.Contributor.PersonId,
            AddedAt = store.Time.GetUtcNow(),
        };
        await store.Lane.WriteAsync(db =>
        {
            db.Sources.Add(source);
            db.EntrySources.Add(new EntrySource { EntryId = entry.EntryId, SourceId = source.Id, Use = use, AttachedBy = store.Contributor.PersonId, AttachedAt = store.Time.GetUtcNow() });
        });
        return source.Id;
    }
}
