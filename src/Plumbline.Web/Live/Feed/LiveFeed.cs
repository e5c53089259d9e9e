using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Live.Feed;

/// <summary>
/// Tells open pages what changed. It reads the outbox after each commit of this process, and once a second besides,
/// so that what another process wrote (a verb on the command line), or a signal that got lost, is caught up.
/// </summary>
public sealed class LiveFeed(
    IDbContextFactory<PlumblineDbContext> contexts, WriteLane lane, TimeProvider time, ILogger<LiveFeed> logger) : BackgroundService
{
    static readonly TimeSpan CatchUpEvery = TimeSpan.FromSeconds(1);
    const int BatchSize = 500;

    ImmutableList<Subscription> subscribers = [];
    readonly SemaphoreSlim signal = new(0, 1);

    /// <param name="listener">Is told one event after the other. A slow one delays nobody else.</param>
    /// <returns>Dispose to unsubscribe.</returns>
    public IDisposable Subscribe(Func<LiveEvent, Task> listener)
    {
        var subscription = new Subscription(listener, logger, gone => ImmutableInterlocked.Update(ref subscribers, list => list.Remove(gone)));
        ImmutableInterlocked.Update(ref subscribers, list => list.Add(subscription));
        return subscription;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lane.Committed += Wake;
        try
        {
            var last = await LastSequenceAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                last = await DeliverSinceAsync(last, stoppingToken);
                using var tick = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(signal.WaitAsync(tick.Token), Task.Delay(CatchUpEvery, time, tick.Token));
                await tick.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
        finally
        {
            lane.Committed -= Wake;
        }
    }

    void Wake(object? sender, EventArgs e)
    {
        // One pending signal is enough; a second would only find nothing new.
        if (signal.CurrentCount == 0)
            signal.Release();
    }

    async Task<long> LastSequenceAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Outbox.MaxAsync(o => (long?)o.Sequence, cancellation) ?? 0;
    }

    async Task<long> DeliverSinceAsync(long last, CancellationToken cancellation)
    {
        while (true)
        {
            List<OutboxEvent> batch;
            await using (var db = await contexts.CreateDbContextAsync(cancellation))
                batch = await db.Outbox.AsNoTracking().Where(o => o.Sequence > last).OrderBy(o => o.Sequence).Take(BatchSize).ToListAsync(cancellation);
            foreach (var e in batch)
            {
                var news = new LiveEvent(e.Sequence, e.Kind, e.EntryId, e.SubjectId);
                foreach (var subscriber in subscribers)
                    subscriber.Tell(news);
                last = e.Sequence;
            }
            if (batch.Count < BatchSize)
                return last;
        }
    }
}
