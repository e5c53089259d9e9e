using Plumbline.Core.Review;
using Plumbline.Data.Storage;
using Plumbline.Web.Features.Administration;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Verbs;

/// <summary>The store and the operations without the web; logs go to standard error, so that standard output is for results.</summary>
static class VerbHost
{
    /// <summary>How the audit log names what a verb did.</summary>
    public const string ActorName = "command line";

    public static WebApplication Create()
    {
        var builder = PlumblineHost.CreateBuilder([]);
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter(level => level >= LogLevel.Warning);
        builder.Services.AddAdministration();
        return builder.Build();
    }

    /// <summary>Brings the store up to date first, making it where there is none.</summary>
    public static async Task<WebApplication> CreateMigratedAsync(CancellationToken cancellation)
    {
        var host = Create();
        await host.Services.GetRequiredService<StoreMigration>().RunAsync(cancellation);
        return host;
    }

    /// <summary>For verbs that read: a missing store is a mistake in the settings, and making one would hide it.</summary>
    public static async Task<int> WithStoreAsync(Func<IServiceProvider, Task<int>> run)
    {
        await using var host = Create();
        var directory = host.Services.GetRequiredService<DataDirectory>();
        return File.Exists(directory.DatabaseFile)
            ? await run(host.Services)
            : await FailAsync($"There is no store in {directory.Path}. Set Plumbline__DataDirectory, or run the verb migrate to make one.");
    }

    public static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return VerbLine.NotDone;
    }

    public static Task<int> FailAsync(Refusal why) => FailAsync(why.Reason);
}
