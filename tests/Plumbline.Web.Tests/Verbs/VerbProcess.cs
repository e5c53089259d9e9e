using System.Diagnostics;

namespace Plumbline.Web.Tests.Verbs;

/// <summary>A verb as a process of its own, beside whatever else uses the data folder.</summary>
static class VerbProcess
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Plumbline.Web.dll");

    public static Task<Result> RunAsync(string dataDirectory, params string[] arguments) => RunInAsync(dataDirectory, dataDirectory, arguments);

    /// <param name="folder">The caller's.</param>
    public static async Task<Result> RunInAsync(string folder, string dataDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Plumbline__DataDirectory"] = dataDirectory;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Result(process.ExitCode, await output, await errors);
    }

    public sealed record Result(int ExitCode, string Output, string Errors)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
