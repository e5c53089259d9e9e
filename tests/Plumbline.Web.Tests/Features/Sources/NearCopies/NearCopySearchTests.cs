using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.NearCopies;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Sources.NearCopies;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Sources.NearCopies;

public sealed class NearCopySearchTests : EntryStoryTests
{
    const string Copied = "the guards closed it to lorries and turned back every farmer who came with fruit from the valley";
    const string Draft = $"Last spring {Copied}. The ferry has run since, and its owner plans a second boat for the summer.";

    Actor Editor => new(Story.Editor, "edda", [Role.Editor], false);

    Task<NearCopyReport> SearchAsync(Guid entry, string text = Draft) =>
        Story.Operation<NearCopySearch>().RunAsync(Editor, entry, text, CancellationToken.None).ValueAsync();

    [Fact]
    public async Task TheWholeLibraryIsSearchedAndKeepsItsIndexItself()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.SourceAsync(entry, "Harbour log", "A ledger of barges and their cargo, kept by the clerk for many years without a gap.");
        Assert.Empty((await SearchAsync(entry)).Copies);

        var other = await Story.EntryAsync("mills", "Tide mills");
        var source = await Story.SourceAsync(other, "Valley Courier", $"On 3 May {Copied}, it was said.");
        var found = Assert.Single((await SearchAsync(entry)).Copies);

        Assert.Equal((source, 18), (found.Id, Assert.Single(found.Overlap.Runs).Words));
        await using var db = await Story.App.OpenStoreAsync();
        Assert.Equal(2, await db.SourceFingerprints.CountAsync());

        await Story.App.Lane.WriteAsync(write =>
        {
            write.EntrySources.Remove(write.EntrySources.Single(a => a.SourceId == source));
            write.Sources.Remove(write.Sources.Single(s => s.Id == source));
        });
        Assert.Empty((await SearchAsync(entry)).Copies);
    }

    [Fact]
    public async Task AnExcludedSourceIsNotSearchedUntilItIsTakenInAgain()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        var source = await Story.SourceAsync(entry, "Valley Courier", $"On 3 May {Copied}.");
        var exclusions = Story.Operation<ExcludeFromNearCopies>();
        var editor = new Caller(Story.Editor);

        await exclusions.ExcludeAsync(editor, entry, source, " a press release that anybody may reprint ", CancellationToken.None).ValueAsync();

        var report = await SearchAsync(entry);
        Assert.Empty(report.Copies);
        var excluded = Assert.Single(report.Excluded);
        Assert.Equal(("Valley Courier", "a press release that anybody may reprint", "edda"), (excluded.Title, excluded.Reason, excluded.By));
        Assert.IsType<Refusal.Stale>(await exclusions.ExcludeAsync(editor, entry, source, "again", CancellationToken.None).RefusalAsync());

        await exclusions.IncludeAsync(editor, entry, source, CancellationToken.None).ValueAsync();
        Assert.Single((await SearchAsync(entry)).Copies);
        await using var db = await Story.App.OpenStoreAsync();
        Assert.Equal(["near-copies.excluded", "near-copies.included"], await db.AuditEvents.Where(e => e.Action.StartsWith("near-copies")).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
    }

    [Fact]
    public async Task WhoWritesTheEntryMayNotExcludeAndNobodyDoesWithoutAReason()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        var source = await Story.SourceAsync(entry, "Valley Courier", $"On 3 May {Copied}.");
        await Story.RevisionAsync(entry, 1, Draft);
        var exclusions = Story.Operation<ExcludeFromNearCopies>();

        Assert.IsType<Refusal.NotPermitted>(await exclusions.ExcludeAsync(new Caller(Story.Contributor), entry, source, "mine", CancellationToken.None).RefusalAsync());
        Assert.IsType<Refusal.NotSignedIn>(await exclusions.ExcludeAsync(Caller.Anonymous, entry, source, "mine", CancellationToken.None).RefusalAsync());
        Assert.IsType<Refusal.Invalid>(await exclusions.ExcludeAsync(new Caller(Story.Editor), entry, source, "  ", CancellationToken.None).RefusalAsync());
        await Story.App.Lane.WriteAsync(db => db.Drafts.Single(d => d.EntryId == entry).OwnerId = Story.Editor);
        Assert.IsType<Refusal.NotPermitted>(await exclusions.ExcludeAsync(new Caller(Story.Editor), entry, source, "mine", CancellationToken.None).RefusalAsync());
    }

    [Fact]
    public async Task AMirrorOfAnEarlierRevisionIsNoCopy()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.RevisionAsync(entry, 1, Draft);
        var mirror = await Story.SourceAsync(entry, "Mirror", "Free Almanac. " + Draft);
        await Story.App.Lane.WriteAsync(db => db.Sources.Single(s => s.Id == mirror).PublishedOn = new DateOnly(2032, 1, 1));

        var report = await SearchAsync(entry, Draft + " Something new.");

        Assert.Empty(report.Copies);
        Assert.Equal(("Mirror", 1), (Assert.Single(report.Mirrors).Title, report.Mirrors[0].Revision));
    }

    [Fact]
    public async Task WhereNoDateSaysWhichCameFirstItIsReportedWithTheDoubt()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.RevisionAsync(entry, 1, Draft);
        await Story.SourceAsync(entry, "Undated", Draft);

        Assert.Equal(1, Assert.Single((await SearchAsync(entry)).Copies).OldRevision);
    }

    [Fact]
    public async Task SourcesOfTheSameTextAreReportedOnce()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.SourceAsync(entry, "Courier", $"On 3 May {Copied}.");
        await Story.SourceAsync(entry, "Herald", $"On 3 May {Copied}.");

        var found = Assert.Single((await SearchAsync(entry)).Copies);

        Assert.Single(found.SameText);
    }

    [Fact]
    public async Task QuotedAndCitedRunsStandApart()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.SourceAsync(entry, "Courier", $"On 3 May {Copied}.");

        var report = await SearchAsync(entry, $"The paper wrote that “{Copied}.”[1] Since then the ferry has run.");

        Assert.Empty(report.Copies);
        Assert.Equal(CopyLevel.None, Assert.Single(report.Quoted).Overlap.Level);
    }

    [Fact]
    public async Task VisitorsAreRefused()
    {
        var entry = await Story.EntryAsync("toll", "The toll");

        Assert.IsType<Refusal.NotSignedIn>(await Story.Operation<NearCopySearch>().RunAsync(Actor.Anonymous, entry, Draft, CancellationToken.None).RefusalAsync());
    }
}
