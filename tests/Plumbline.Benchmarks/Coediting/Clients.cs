using System.Diagnostics;
using System.Text.Json;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>Processes full of editors, in Node; started together when all of them are ready.</summary>
sealed class Clients : IDisposable
{
    readonly Process process;

    Clients(string script, string folder, object options)
    {
        var start = new ProcessStartInfo("node", [script, JsonSerializer.Serialize(options)])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["NODE_PATH"] = Path.Combine(Sources.Editor, "node_modules");
        process = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
    }

    /// <param name="serverTime">Processor time that the server has used so far; counted after the warm-up, as the samples are.</param>
    public static async Task<Typing> TypeAsync(string script, string folder, object[] shares, Func<TimeSpan> serverTime, CancellationToken cancellation)
    {
        Clients[] all = [.. shares.Select(share => new Clients(script, folder, share))];
        try
        {
            await AllSayAsync(all, "ready", cancellation);
            foreach (var one in all) await one.SayAsync("go");
            await AllSayAsync(all, "measuring", cancellation);
            var (from, before) = (Stopwatch.GetTimestamp(), serverTime());
            await AllSayAsync(all, "measured", cancellation);
            var server = (serverTime() - before) / Stopwatch.GetElapsedTime(from);
            var results = await Task.WhenAll(all.Select(one => one.ReadAsync(cancellation)));
            return new Typing(
                [.. results.SelectMany(Samples).Order()],
                server,
                [.. results.Select(result => result.GetProperty("processor").GetDouble())],
                results.SelectMany(Lengths).Distinct().Count());
        }
        finally
        {
            foreach (var one in all) one.Dispose();
        }
    }

    /// <summary>Opens a draft in so many windows, and keeps them open until disposed.</summary>
    public static async Task<Clients> WatchAsync(string script, string folder, object options, CancellationToken cancellation)
    {
        var clients = new Clients(script, folder, options);
        await AllSayAsync([clients], "ready", cancellation);
        return clients;
    }

    static IEnumerable<double> Samples(JsonElement result) => result.GetProperty("samples").EnumerateArray().Select(sample => sample.GetDouble());

    static IEnumerable<int> Lengths(JsonElement result) => result.TryGetProperty("lengths", out var lengths) ? lengths.EnumerateArray().Select(length => length.GetInt32()) : [];

    static async Task AllSayAsync(Clients[] all, string word, CancellationToken cancellation)
    {
        foreach (var one in all)
        {
            if (await one.process.StandardOutput.ReadLineAsync(cancellation) != $"\"{word}\"")
                throw new InvalidOperationException($"The editors did not come as far as “{word}”.");
        }
    }

    Task SayAsync(string word) => process.StandardInput.WriteLineAsync(word);

    async Task<JsonElement> ReadAsync(CancellationToken cancellation)
    {
        var line = await process.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException("The editors ended without a result.");
        return JsonDocument.Parse(line).RootElement;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
