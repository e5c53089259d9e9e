using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Benchmarks.Neutrality;

/// <summary>
/// write-good 1.0.8, the linter we are compared with, in its own process but timed inside it, by processor time. It is
/// installed from npm into a folder beside the build's output and is no part of the product.
/// </summary>
static class WriteGood
{
    const string Script = """
        const writeGood = require("write-good"), text = require("fs").readFileSync(process.argv[2], "utf8")
        let best = Infinity, found = 0
        for (let run = 0; run < 3; run++) {
          const start = process.cpuUsage()
          found = writeGood(text).length
          const used = process.cpuUsage(start)
          best = Math.min(best, (used.user + used.system) / 1000)
        }
        console.log(best + " " + found)
        """;

    /// <summary>Milliseconds of processor time for the text, best of three.</summary>
    public static async Task<double> MeasureAsync(string text, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "write-good");
        Directory.CreateDirectory(folder);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "write-good")))
            await RunAsync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, "write-good@1.0.8"], folder, cancellationToken);
        var sample = Path.Combine(folder, "sample.txt");
        var script = Path.Combine(folder, "measure.cjs");
        await File.WriteAllTextAsync(sample, text, cancellationToken);
        await File.WriteAllTextAsync(script, Script, cancellationToken);
        var output = await RunAsync("node", [script, sample], folder, cancellationToken);
        return double.Parse(output.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    static async Task<string> RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{program} does not start.");
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
