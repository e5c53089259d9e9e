using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Plumbline.Web.Tests.Demo;

public sealed class KilledFirstStartTests
{
    static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task AFirstStartKilledInTheMiddleIsMadeUpForByTheNext()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-demo-");
        try
        {
            await KillWhileMakingAsync(folder.FullName);

            await using var app = await DemoApp.BuildAsync(folder: folder.FullName);
            Assert.Equal(0, await app.ReadAsync(db => db.Users.CountAsync()));
            Assert.True(await app.PrepareAsync());
            Assert.Equal(4, await app.ReadAsync(db => db.Users.CountAsync()));
            Assert.Equal(8, await app.ReadAsync(db => db.Entries.CountAsync()));
            Assert.False(Directory.Exists(Path.Combine(folder.FullName, "demo-in-the-making")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task KillWhileMakingAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Plumbline.Web.dll"), "--urls=http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Plumbline__DataDirectory"] = folder;
        using var process = Process.Start(start)!;
        var log = new FileInfo(Path.Combine(folder, "demo-in-the-making", "plumbline.db-wal"));
        using var patience = new CancellationTokenSource(Patience);
        while (!(log.Exists && log.Length > 100_000))
        {
            Assert.False(process.HasExited);
            await Task.Delay(LookAgain, TimeProvider.System, patience.Token);
            log.Refresh();
        }
        process.Kill();
        await process.WaitForExitAsync(patience.Token);
    }
}
