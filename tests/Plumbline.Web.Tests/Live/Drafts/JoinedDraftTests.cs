using System.Security.Claims;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

public sealed class JoinedDraftTests
{
    readonly SettableTime time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    readonly Register register = new();

    [Fact]
    public async Task AnAnswerAboutRightsHoldsForASecond()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var joined = await JoinAsync(lease);
        Assert.True((await joined.AllowedAsync(default)).MayWrite);
        register.Says = DraftDesk.Ada with { MayWrite = false };
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.True((await joined.AllowedAsync(default)).MayWrite);
        Assert.Equal(1, register.Asked);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False((await joined.AllowedAsync(default)).MayWrite);
    }

    [Fact]
    public async Task NewsOfRightsEndsItAtOnceAndThePageIsTold()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var subscriber = await lease.Draft.JoinAsync(null, "c1", DraftDesk.Ada);
        var joined = new JoinedDraft(DraftDesk.Id, new ClaimsPrincipal(), register, lease.Draft, subscriber, time);
        Assert.True((await joined.AllowedAsync(default)).MayWrite);
        register.Says = DraftDesk.Ada with { MayWrite = false, Reason = "The role was taken." };
        await joined.AskAgainAsync();
        Assert.False((await joined.AllowedAsync(default)).MayWrite);
        Assert.Equal("The role was taken.", (await DraftDesk.NextAsync(subscriber, "rights")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task AnAnswerThatWasAskedForBeforeTheNewsDoesNotOutliveIt()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var joined = await JoinAsync(lease);
        var slow = register.Slow = new TaskCompletionSource();
        var before = joined.AllowedAsync(default).AsTask();
        register.Slow = null;
        register.Says = DraftDesk.Ada with { MayWrite = false };
        await joined.AskAgainAsync();
        slow.SetResult();
        await before;
        Assert.False((await joined.AllowedAsync(default)).MayWrite);
    }

    async Task<JoinedDraft> JoinAsync(DraftLease lease) =>
        new(DraftDesk.Id, new ClaimsPrincipal(), register, lease.Draft, await lease.Draft.JoinAsync(null, "c1", DraftDesk.Ada), time);

    sealed class Register : IDraftAccess
    {
        public DraftAccess Says { get; set; } = DraftDesk.Ada;

        public TaskCompletionSource? Slow { get; set; }

        public int Asked { get; private set; }

        public async Task<DraftAccess> AskAsync(ClaimsPrincipal user, Guid draftId, CancellationToken cancellationToken)
        {
            Asked++;
            var says = Says;
            if (Slow is { } slow) await slow.Task;
            return says;
        }
    }
}
