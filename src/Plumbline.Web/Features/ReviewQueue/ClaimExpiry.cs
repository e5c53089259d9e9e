using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Looks for claims that ran out, twice a minute.</summary>
sealed class ClaimExpiry(ExpireClaims expire, TimeProvider time, ILogger<ClaimExpiry> logger) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RunOnceAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    async Task RunOnceAsync(CancellationToken cancellation)
    {
        try
        {
            await expire.RunAsync(cancellation);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            // A store that is busy now is asked again in half a minute; the rules end lapsed claims by themselves too.
            logger.LogWarning(e, "Claims that ran out could not be ended this time");
        }
    }
}
