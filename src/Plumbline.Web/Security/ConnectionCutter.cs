using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Feed;

namespace Plumbline.Web.Security;

/// <summary>Cuts live connections whose sign-in was revoked, has expired, or whose person was suspended.</summary>
public sealed class ConnectionCutter(
    LiveFeed feed, LiveConnections connections, IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.Subscribe(e => e.Kind is LiveEventKind.SignIn or LiveEventKind.Person
            ? CutEndedAsync(stoppingToken)
            : Task.CompletedTask);
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await CutEndedAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    async Task CutEndedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        foreach (var caller in connections.Callers)
        {
            if (await db.ReadActorAsync(caller, time.GetUtcNow(), cancellation) is not Outcome<Actor>.Done { Value.IsSuspended: false })
                connections.Cut(c => c == caller);
        }
    }
}
