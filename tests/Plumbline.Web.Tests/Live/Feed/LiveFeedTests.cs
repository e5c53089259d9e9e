using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Feed;

namespace Plumbline.Web.Tests.Live.Feed;

public sealed class LiveFeedTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task APageThatNeverAnswersDoesNotKeepTheNewsFromTheOthers()
    {
        await using var store = await TestStore.CreateAsync();
        using var feed = await StartAsync(store);
        using var stuck = feed.Subscribe(_ => new TaskCompletionSource().Task);
        var heard = new Heard(3);
        using var other = feed.Subscribe(heard.ListenAsync);
        var subjects = await AnnounceAsync(store, 3);
        Assert.Equal(subjects, await heard.All.WaitAsync(Patience));
        await feed.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task APageThatFailsOnOneEventHearsTheNext()
    {
        await using var store = await TestStore.CreateAsync();
        using var feed = await StartAsync(store);
        var heard = new Heard(2);
        using var page = feed.Subscribe(e =>
        {
            _ = heard.ListenAsync(e);
            throw new InvalidOperationException("A page failed.");
        });
        var subjects = await AnnounceAsync(store, 2);
        Assert.Equal(subjects, await heard.All.WaitAsync(Patience));
        await feed.StopAsync(CancellationToken.None);
    }

    static async Task<LiveFeed> StartAsync(TestStore store)
    {
        var feed = new LiveFeed(store.Get<IDbContextFactory<PlumblineDbContext>>(), store.Lane, TimeProvider.System, NullLogger<LiveFeed>.Instance);
        await feed.StartAsync(CancellationToken.None);
        // It tells what is written once it has begun to read: write until something is heard, then hear the last of it.
        var (begun, last) = (new TaskCompletionSource(), new TaskCompletionSource());
        var sentinel = Guid.CreateVersion7();
        using var subscription = feed.Subscribe(e =>
        {
            begun.TrySetResult();
            if (e.SubjectId == sentinel)
                last.TrySetResult();
            return Task.CompletedTask;
        });
        while (!begun.Task.IsCompleted)
            await AnnounceAsync(store, Guid.CreateVersion7());
        await AnnounceAsync(store, sentinel);
        await last.Task.WaitAsync(Patience);
        return feed;
    }

    static async Task<List<Guid>> AnnounceAsync(TestStore store, int count)
    {
        var subjects = Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var subject in subjects)
            await AnnounceAsync(store, subject);
        return subjects;
    }

    static Task AnnounceAsync(TestStore store, Guid subject) => store.Lane.ChangeAsSystemAsync<bool>("test", change =>
    {
        change.Announce(LiveEventKind.Flag, null, subject);
        return true;
    });

    sealed class Heard(int count)
    {
        readonly List<Guid> subjects = [];
        readonly TaskCompletionSource<List<Guid>> all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<List<Guid>> All => all.Task;

        public Task ListenAsync(LiveEvent e)
        {
            subjects.Add(e.SubjectId);
            if (subjects.Count == count)
                all.TrySetResult(subjects);
            return Task.CompletedTask;
        }
    }
}
