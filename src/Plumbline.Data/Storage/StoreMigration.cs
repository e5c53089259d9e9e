using Microsoft.EntityFrameworkCore;
using Plumbline.Data.Sqlite;

namespace Plumbline.Data.Storage;

/// <summary>Brings the store to the version of this program, one process at a time.</summary>
public sealed class StoreMigration(
    DataDirectory directory, IDbContextFactory<SqliteDbContext> contexts, TimeProvider time)
{
    static readonly TimeSpan RetryEvery = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan GiveUpAfter = TimeSpan.FromMinutes(2);

    /// <exception cref="TimeoutException">Another process has been migrating for two minutes.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var held = await WaitForLockAsync(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await ClearAbandonedLockAsync(db, cancellation);
        await db.Database.MigrateAsync(cancellation);
        await AppendOnlyTriggers.CreateAsync(db, cancellation);
    }

    async Task<FileLock> WaitForLockAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            if (directory.TryLockForMigrating() is { } held)
                return held;
            if (time.GetElapsedTime(started) > GiveUpAfter)
                throw new TimeoutException($"Another process has been migrating the store in {directory.Path} for {GiveUpAfter.TotalMinutes:0} minutes.");
            await Task.Delay(RetryEvery, time, cancellation);
        }
    }

    /// <summary>EF keeps a lock row of its own and waits on it for ever; under our file lock a row that stands was left by a kill.</summary>
    static async Task ClearAbandonedLockAsync(SqliteDbContext db, CancellationToken cancellation)
    {
        var tables = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);
        if (tables > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation);
    }
}
