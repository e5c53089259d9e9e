using System.Globalization;
using System.Text.Json;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>Prints the tables of docs/benchmarks-coediting.md: our server and y-websocket's under the same typing, one after the other.</summary>
static class CoeditingRun
{
    public const int Editors = 25;
    public const int TextLength = 75_000;

    const int Processes = 2;
    /// <summary>Seconds, of both sides: until then the just-in-time compilers of all of them are at work.</summary>
    const int WarmUp = 20;
    const double MostClientProcessor = 0.60;

    /// <param name="args">Of these, <c>--seconds N</c> is how long each side is measured, <c>--only fan-out|memory|editor</c> leaves out the rest.</param>
    /// <returns>0 when every bound holds, 1 when one does not, 3 when the run says nothing.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var seconds = int.Parse(Option(args, "--seconds") ?? "30", CultureInfo.InvariantCulture);
        var only = Option(args, "--only");
        var verdict = new Verdict();
        await using var ours = await OurServer.StartAsync(cancellation);
        if (only is null or "fan-out") await FanOutAsync(ours, seconds, verdict, cancellation);
        if (only is null or "memory") await ConnectionMemory.MeasureAsync(ours, verdict, cancellation);
        if (only is null or "editor") await EditorSpeed.MeasureAsync(ours, verdict);
        return verdict.Report();
    }

    static async Task FanOutAsync(OurServer ours, int seconds, Verdict verdict, CancellationToken cancellation)
    {
        var draft = await ours.DraftAsync("Fan-out", Article.OfLength(TextLength), cancellation);
        var common = new { warmUp = WarmUp, seconds };
        Typing peer;
        await using (var theirs = await TheirServer.StartAsync(cancellation))
            peer = await Clients.TypeAsync("theirs.mjs", TheirServer.Folder, Shares(i => new { address = theirs.Address, text = TextLength, i.first, i.editors, common.warmUp, common.seconds }), () => theirs.ProcessorTime, cancellation);
        var own = await Clients.TypeAsync("ours.cjs", TheirServer.Folder, Shares(i => new { address = ours.Address, draft, cookie = ours.Cookie, i.first, i.editors, common.warmUp, common.seconds }), () => ours.ProcessorTime, cancellation);

        Console.WriteLine(Invariant($"| {Editors} editors, 5 keystrokes a second each, {TextLength / 1000} KB | p50 ms | p95 ms | p99 ms | keystrokes seen by others | server, of a core | clients, of a core each |"));
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Row("y-websocket 2.1.0, yjs 13.6 (no store, no analysis)", peer);
        Row("Plumbline (stored with fsync, analysed)", own);
        Console.WriteLine(Invariant($"| ratio | {own.Percentile(0.5) / peer.Percentile(0.5):f2} | {own.Percentile(0.95) / peer.Percentile(0.95):f2} | {own.Percentile(0.99) / peer.Percentile(0.99):f2} | | | |"));
        Console.WriteLine();

        if (Math.Max(own.BusiestClient, peer.BusiestClient) >= MostClientProcessor) verdict.Void(Invariant($"a client process used {Math.Max(own.BusiestClient, peer.BusiestClient):p0} of a core"));
        verdict.AtMost("p95, milliseconds", own.Percentile(0.95), 15);
        verdict.AtMost("p95 against y-websocket's", own.Percentile(0.95) / peer.Percentile(0.95), 1.5);
        verdict.AtMost("server, of a core", own.Server, 0.25);
        verdict.AtMost("different lengths of the text at the end", own.Lengths, 1);
    }

    static object[] Shares(Func<(int first, int editors), object> of) =>
        [.. Enumerable.Range(0, Processes).Select(i => (first: Editors * i / Processes, next: Editors * (i + 1) / Processes)).Select(share => of((share.first, share.next - share.first)))];

    static void Row(string what, Typing typing) => Console.WriteLine(Invariant(
        $"| {what} | {typing.Percentile(0.5):f1} | {typing.Percentile(0.95):f1} | {typing.Percentile(0.99):f1} | {typing.Samples.Length:N0} | {typing.Server:p0} | {string.Join(", ", typing.Clients.Select(c => c.ToString("p0", CultureInfo.InvariantCulture)))} |"));

    static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
