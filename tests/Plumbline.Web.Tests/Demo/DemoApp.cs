using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Data;
using Plumbline.Data.Storage;
using Plumbline.Web.Demo;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Tests.Demo;

/// <summary>The app on a data folder of its own, built and migrated but not listening.</summary>
public sealed class DemoApp : IAsyncDisposable
{
    readonly bool ownsFolder;
    readonly WebApplication app;

    DemoApp(WebApplication app, string folder, bool ownsFolder)
    {
        this.app = app;
        this.ownsFolder = ownsFolder;
        Folder = folder;
    }

    public string Folder { get; }

    public static async Task<DemoApp> BuildAsync(string environment = "Development", string? folder = null)
    {
        var path = folder ?? Directory.CreateTempSubdirectory("plumbline-demo-").FullName;
        var built = Server.Build(
            [$"--environment={environment}", "--urls=http://127.0.0.1:0", $"--Plumbline:DataDirectory={path}", "--Logging:LogLevel:Default=Warning"]);
        await built.Services.GetRequiredService<StoreMigration>().RunAsync(CancellationToken.None);
        return new DemoApp(built, path, folder is null);
    }

    public Task<bool> PrepareAsync() => DemoWorkspace.PrepareAsync(app.Services, CancellationToken.None);

    public Task<string?> WhyNotServeAsync() => DemoWorkspace.WhyNotServeAsync(app.Services, CancellationToken.None);

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public async Task<T> ReadAsync<T>(Func<PlumblineDbContext, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<PlumblineDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
