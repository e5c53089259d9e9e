using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Benchmarks.Comparison;

/// <summary>wikidiff2 (Debian's php-wikidiff2 and php-cli), in a process of its own but timed inside it, by processor time, best of many.</summary>
static class Wikidiff2
{
    const string Script = """
        if (!function_exists("wikidiff2_do_diff")) { exit(3); }
        $old = file_get_contents($argv[1]); $new = file_get_contents($argv[2]); $best = INF;
        for ($run = 0; $run < (int)$argv[3]; $run++) {
          $a = getrusage(); wikidiff2_do_diff($old, $new, 2); $b = getrusage();
          $best = min($best, ($b["ru_utime.tv_sec"] - $a["ru_utime.tv_sec"] + $b["ru_stime.tv_sec"] - $a["ru_stime.tv_sec"]) * 1e3
            + ($b["ru_utime.tv_usec"] - $a["ru_utime.tv_usec"] + $b["ru_stime.tv_usec"] - $a["ru_stime.tv_usec"]) / 1e3);
        }
        echo phpversion("wikidiff2"), " ", number_format($best, 3, ".", "");
        """;

    public sealed record Result(string Version, double Milliseconds);

    /// <returns>Null where php or its wikidiff2 extension is not installed.</returns>
    public static async Task<Result?> MeasureAsync(string old, string @new, int runs, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-wikidiff2").FullName;
        try
        {
            var (oldFile, newFile) = (Path.Combine(folder, "old.txt"), Path.Combine(folder, "new.txt"));
            await File.WriteAllTextAsync(oldFile, old, cancellation);
            await File.WriteAllTextAsync(newFile, @new, cancellation);
            using var php = Process.Start(new ProcessStartInfo("php", ["-r", Script, "--", oldFile, newFile, runs.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })
                ?? throw new InvalidOperationException("php does not start.");
            var output = await php.StandardOutput.ReadToEndAsync(cancellation);
            await php.WaitForExitAsync(cancellation);
            return php.ExitCode switch
            {
                0 when output.Split(' ') is [var version, var best] => new Result(version, double.Parse(best, CultureInfo.InvariantCulture)),
                3 => null,
                var code => throw new InvalidOperationException($"php ended with {code}: {output}"),
            };
        }
        catch (Win32Exception)
        {
            // There is no php on the path.
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
