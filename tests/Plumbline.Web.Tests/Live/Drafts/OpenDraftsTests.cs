using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

public class OpenDraftsTests
{
    [Fact]
    public async Task NothingIsAcknowledgedOrSentOnBeforeItIsDurable()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var reader = await lease.Draft.JoinAsync(null, "reader", DraftDesk.Ada);
        await DraftDesk.NextAsync(reader, "findings");

        Task<PushResult> push;
        using (await desk.Store.HoldAsync())
        {
            push = lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 3, " two")], DraftDesk.Ada.ActorId);
            await desk.Store.AppendAsked;
            Assert.False(push.IsCompleted);
            Assert.False(reader.Frames.TryPeek(out _));
        }

        Assert.IsType<PushResult.Accepted>(await push);
        Assert.Single(desk.Store.Log(DraftDesk.Id));
        var frame = await DraftDesk.NextAsync(reader, "updates");
        Assert.Equal(0, frame.GetProperty("from").GetInt64());
    }

    [Fact]
    public async Task ChangesThatComeWhileTheDiskIsBusyAreStoredTogether()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        Task<PushResult>[] pushes;
        using (await desk.Store.HoldAsync())
        {
            pushes = [.. Enumerable.Range(0, 20).Select(i => lease.Draft.PushAsync(0, $"c{i}", 1, [DraftDesk.Insert("one", 0, "x")], DraftDesk.Ada.ActorId))];
        }

        await Task.WhenAll(pushes);
        Assert.Equal(20, desk.Store.Log(DraftDesk.Id).Count);
        Assert.InRange(desk.Store.Appends, 1, 2);
    }

    [Fact]
    public async Task OneWhoJoinsWhileAChangeIsOnItsWayGetsItOnce()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        Task<PushResult> push;
        Task<DraftSubscriber> join;
        using (await desk.Store.HoldAsync())
        {
            push = lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 3, " two")], DraftDesk.Ada.ActorId);
            join = lease.Draft.JoinAsync(null, "reader", DraftDesk.Ada);
            Assert.False(join.IsCompleted);
        }

        await push;
        var reader = await join;
        var joined = await DraftDesk.NextAsync(reader, "joined");
        Assert.Equal("one two", joined.GetProperty("text").GetString());
        await lease.Draft.PushAsync(1, "c1", 2, [DraftDesk.Insert("one two", 0, "!")], DraftDesk.Ada.ActorId);
        Assert.Equal(1, (await DraftDesk.NextAsync(reader, "updates")).GetProperty("from").GetInt64());
    }

    [Fact]
    public async Task OneWhoComesBackGetsOnlyWhatIsMissing()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        await lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 3, "!")], DraftDesk.Ada.ActorId);
        var joined = await DraftDesk.NextAsync(await lease.Draft.JoinAsync(0, "c2", DraftDesk.Ada), "joined");
        Assert.False(joined.TryGetProperty("text", out _));
        Assert.Equal("[3,[0,\"!\"]]", joined.GetProperty("updates")[0].GetProperty("changes").GetString());
    }

    [Fact]
    public async Task AFailedStoreTakesNothingAndTheSamePushSucceedsAfterwards()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var reader = await lease.Draft.JoinAsync(null, "reader", DraftDesk.Ada);
        desk.Store.Fails = true;
        var change = DraftDesk.Insert("one", 3, " two");
        await Assert.ThrowsAsync<DraftNotSavedException>(() => lease.Draft.PushAsync(0, "c1", 1, [change], DraftDesk.Ada.ActorId));
        await DraftDesk.EndAsync(reader);

        desk.Store.Fails = false;
        var again = desk.Drafts.OpenAsync(DraftDesk.Id, CancellationToken.None);
        await lease.DisposeAsync();
        await using var fresh = await again ?? throw new InvalidOperationException();
        Assert.Equal(new DraftText(0, "one"), await fresh.Draft.CurrentTextAsync());
        Assert.IsType<PushResult.Accepted>(await fresh.Draft.PushAsync(0, "c1", 1, [change], DraftDesk.Ada.ActorId));
        Assert.Equal("one two", (await fresh.Draft.CurrentTextAsync()).Text);
    }

    [Fact]
    public async Task ADraftNobodyHasOpenLeavesMemoryAndComesBackTheSame()
    {
        var desk = new DraftDesk();
        await using (var lease = await desk.OpenAsync())
        {
            await lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 3, " two")], DraftDesk.Ada.ActorId);
            Assert.Equal(1, desk.Drafts.Count);
        }

        Assert.Equal(0, desk.Drafts.Count);
        Assert.Equal(("one two", 1L), desk.Store.Snapshot(DraftDesk.Id));
        await using var later = await desk.OpenAsync();
        Assert.Equal(2, desk.Store.Loads);
        Assert.Equal(new PushResult.Duplicate(1), await later.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 3, " two")], DraftDesk.Ada.ActorId));
    }

    [Fact]
    public async Task ManyWhoOpenAtOnceShareOneDraft()
    {
        var desk = new DraftDesk();
        var leases = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.OpenAsync()));
        Assert.Equal(1, desk.Store.Loads);
        foreach (var lease in leases) await lease.DisposeAsync();
        Assert.Equal(0, desk.Drafts.Count);
    }

    [Fact]
    public async Task ALongLogGetsSnapshotsOnTheWay()
    {
        var desk = new DraftDesk("");
        await using var lease = await desk.OpenAsync();
        for (var i = 0; i < 250; i++)
            await lease.Draft.PushAsync(i, "c1", i + 1, [ChangeSet.Replacing(i, i, i, "x")], DraftDesk.Ada.ActorId);
        var (text, version) = desk.Store.Snapshot(DraftDesk.Id);
        Assert.InRange(version, 200, 250);
        Assert.Equal(version, text.Length);
    }

    [Fact]
    public async Task ReplacingTheTextReachesEverybody()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var reader = await lease.Draft.JoinAsync(null, "reader", DraftDesk.Ada);
        var outcome = await desk.Drafts.ReplaceAsync(DraftDesk.Id, DraftDesk.Ada.ActorId, "one and two", CancellationToken.None);
        Assert.Equal(1, Assert.IsType<Outcome<long>.Done>(outcome).Value);
        var update = (await DraftDesk.NextAsync(reader, "updates")).GetProperty("updates")[0];
        Assert.Equal(DraftDesk.Ada.ActorId, update.GetProperty("author").GetGuid());
        Assert.Equal(new DraftText(1, "one and two"), await desk.Drafts.CurrentTextAsync(DraftDesk.Id, CancellationToken.None));
    }

    [Fact]
    public async Task ReplacingByATextBeyondTheLimitIsRefused()
    {
        var desk = new DraftDesk();
        var outcome = await desk.Drafts.ReplaceAsync(DraftDesk.Id, DraftDesk.Ada.ActorId, new string('x', 1_000_001), CancellationToken.None);
        Assert.IsType<Refusal.TooLarge>(Assert.IsType<Outcome<long>.Refused>(outcome).Why);
    }

    [Fact]
    public async Task ADraftThatIsNotThereHasNoText()
    {
        var desk = new DraftDesk();
        Assert.Null(await desk.Drafts.CurrentTextAsync(Guid.NewGuid(), CancellationToken.None));
        var refused = Assert.IsType<Outcome<long>.Refused>(await desk.Drafts.ReplaceAsync(Guid.NewGuid(), Guid.Empty, "x", CancellationToken.None));
        Assert.IsType<Refusal.NotFound>(refused.Why);
        Assert.Equal(0, desk.Drafts.Count);
    }

    [Fact]
    public async Task ATextStoredWithCarriageReturnsIsMadeSoundOnOpening()
    {
        var desk = new DraftDesk("one\r\ntwo");
        Assert.Equal(new DraftText(1, "one\ntwo"), await desk.Drafts.CurrentTextAsync(DraftDesk.Id, CancellationToken.None));
        Assert.Equal(DocumentAuthority.ServerClientId, desk.Store.Log(DraftDesk.Id)[0].ClientId);
    }
}
