using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Plumbline.Data;
using Plumbline.Data.Sqlite;
using Plumbline.Data.Storage;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Demo;

/// <summary>A store beside the real one in which the workspace is made, with the app's operations and a clock of the past.</summary>
sealed class DemoStore : IAsyncDisposable
{
    readonly ServiceProvider services;
    readonly DataDirectory directory;
    readonly string connectionString;

    public DemoStore(DataDirectory beside, TimeProvider clock, ILoggerFactory logging)
    {
        directory = new DataDirectory(Path.Combine(beside.Path, "demo-in-the-making"));
        // A first start that was killed leaves a folder here and nothing in the real store.
        if (Directory.Exists(directory.Path))
            Directory.Delete(directory.Path, recursive: true);
        Directory.CreateDirectory(directory.Path);
        connectionString = $"Data Source={directory.DatabaseFile}";
        services = new ServiceCollection()
            .AddSingleton(logging)
            .AddLogging()
            .AddSingleton(clock)
            .AddPlumblineData(directory, connectionString)
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(new Unsynchronised()))
            .AddSlices()
            .AddSingleton<DemoCast>()
            .AddSingleton<DemoSources>()
            .AddSingleton<DemoWriting>()
            .AddSingleton<DemoReviewing>()
            .AddSingleton<DemoThreads>()
            .AddSingleton<DemoFlagging>()
            .AddSingleton<DemoSuggesting>()
            .AddSingleton<DemoSettling>()
            .AddSingleton<DemoEvidencing>()
            .BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Puts all of it into the real store as one transaction of SQLite's own: after a kill there is everything or nothing.</summary>
    public async Task CopyToAsync(PlumblineDbContext target, CancellationToken cancellation)
    {
        await using var made = await Get<IDbContextFactory<PlumblineDbContext>>().CreateDbContextAsync(cancellation);
        await made.Database.OpenConnectionAsync(cancellation);
        await target.Database.OpenConnectionAsync(cancellation);
        Connection(made).BackupDatabase(Connection(target));
    }

    static SqliteConnection Connection(PlumblineDbContext db) => (SqliteConnection)db.Database.GetDbConnection();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        using (var connection = new SqliteConnection(connectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(directory.Path, recursive: true);
    }

    /// <summary>Nobody minds if this one store is lost in a power cut, and some hundred waits for the disk are saved.</summary>
    sealed class Unsynchronised : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Run(connection);
            return Task.CompletedTask;
        }

        static void Run(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=OFF";
            command.ExecuteNonQuery();
        }
    }
}
