using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Plumbline.Data.Sqlite;

/// <summary>
/// What every connection is set to; docs/decisions says why synchronous is FULL. Foreign keys are EF's default. Settings
/// belong to SQLite's own handle, which outlives many openings in the pool, so each handle is set once.
/// </summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string Statements = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";

    static readonly object Set = new();

    readonly ConditionalWeakTable<sqlite3, object> done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsDone(connection))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
        Done(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsDone(connection))
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = Statements;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Done(connection);
    }

    bool IsDone(DbConnection connection) => connection is SqliteConnection { Handle: { } handle } && done.TryGetValue(handle, out _);

    void Done(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
            done.AddOrUpdate(handle, Set);
    }
}
