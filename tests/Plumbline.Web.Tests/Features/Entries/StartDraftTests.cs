using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Entries;

public sealed class StartDraftTests : EntryStoryTests
{
    Task<Outcome<Guid>> StartAsync(string slug, Guid? seen, Guid? by = null) =>
        Story.Operation<StartDraft>().RunAsync(new Caller(by ?? Story.Contributor), slug, seen, CancellationToken.None);

    [Fact]
    public async Task ADraftOfAnUnpublishedEntryBeginsEmpty()
    {
        await Story.EntryAsync("toll", "The toll");
        var draft = Assert.IsType<Outcome<Guid>.Done>(await StartAsync("toll", null)).Value;
        await using var db = await Story.App.OpenStoreAsync();
        var stored = await db.Drafts.SingleAsync(d => d.Id == draft);
        Assert.Equal(("", null, Story.Contributor), (stored.SnapshotText, stored.BaseRevisionId, stored.OwnerId));
    }

    [Fact]
    public async Task ADraftOfAPublishedEntryBeginsWithItsTextAndRemembersIt()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        var revision = await Story.RevisionAsync(entry, 1, "The toll was raised.", SubmissionState.Published);
        await Story.PublishAsync(entry, revision);
        var draft = Assert.IsType<Outcome<Guid>.Done>(await StartAsync("toll", revision)).Value;
        await using var db = await Story.App.OpenStoreAsync();
        var stored = await db.Drafts.SingleAsync(d => d.Id == draft);
        Assert.Equal(("The toll was raised.", revision), (stored.SnapshotText, stored.BaseRevisionId));
    }

    [Fact]
    public async Task AnEntryMayHaveSeveralDrafts()
    {
        await Story.EntryAsync("toll", "The toll");
        var first = Assert.IsType<Outcome<Guid>.Done>(await StartAsync("toll", null));
        var second = Assert.IsType<Outcome<Guid>.Done>(await StartAsync("toll", null, Story.Editor));
        Assert.NotEqual(first.Value, second.Value);
    }

    [Fact]
    public async Task ADraftFromAVersionThatIsNoLongerPublishedIsRefused()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        var first = await Story.RevisionAsync(entry, 1, "One.", SubmissionState.Superseded);
        var second = await Story.RevisionAsync(entry, 2, "Two.", SubmissionState.Published);
        await Story.PublishAsync(entry, second);
        Assert.Equal(second, Refused<Refusal.Stale>(await StartAsync("toll", first)).CurrentRevision);
        Refused<Refusal.Stale>(await StartAsync("toll", null));
    }

    [Fact]
    public async Task AdminsMayNotStartOne()
    {
        await Story.EntryAsync("toll", "The toll");
        Refused<Refusal.NotPermitted>(await StartAsync("toll", null, Story.Admin));
        Refused<Refusal.NotFound>(await StartAsync("no-such", null));
    }
}
