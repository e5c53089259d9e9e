using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Plumbline.Data.Sqlite;

/// <summary>What every connection is set to; docs/decisions says why synchronous is FULL. Foreign keys are EF's default.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string Statements = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statements;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statements;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
