namespace Plumbline.Benchmarks.Coediting;

/// <summary>What the server's memory grows by when many open one draft.</summary>
static class ConnectionMemory
{
    const int Connections = 100;
    const int WarmUp = 20;

    public static async Task MeasureAsync(OurServer ours, Verdict verdict, CancellationToken cancellation)
    {
        await TheirServer.PrepareAsync(cancellation);
        var draft = await ours.DraftAsync("Memory", Article.OfLength(CoeditingRun.TextLength), cancellation);
        // Once before, so that what is compiled and pooled at the first connections is not counted.
        using (await OpenAsync(ours, draft, WarmUp, cancellation)) await SettleAsync(cancellation);
        await SettleAsync(cancellation);
        var before = ours.ResidentBytes;
        using var windows = await OpenAsync(ours, draft, Connections, cancellation);
        await SettleAsync(cancellation);
        verdict.AtMost("megabytes a hub connection", (ours.ResidentBytes - before) / 1e6 / Connections, 0.2);
    }

    static Task<Clients> OpenAsync(OurServer ours, Guid draft, int editors, CancellationToken cancellation) =>
        Clients.WatchAsync("ours.cjs", TheirServer.Folder, new { address = ours.Address, draft, cookie = ours.Cookie, first = 0, editors, warmUp = 0, seconds = 0 }, cancellation);

    // Not a wait for something that is known to come: the server's collector works when it thinks fit.
    static Task SettleAsync(CancellationToken cancellation) => Task.Delay(TimeSpan.FromSeconds(8), TimeProvider.System, cancellation);
}
