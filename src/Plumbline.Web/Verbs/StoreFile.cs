using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plumbline.Data;

namespace Plumbline.Web.Verbs;

/// <summary>Tells a backup of ours from anything else.</summary>
static class StoreFile
{
    const int NotADatabase = 26;
    const int Corrupt = 11;

    /// <returns>A full sentence, or null when the file is a sound store whose schema this program knows.</returns>
    public static async Task<string?> WhyNotRestorableAsync(IServiceProvider services, string file, CancellationToken cancellation)
    {
        await using var known = await services.GetRequiredService<IDbContextFactory<PlumblineDbContext>>().CreateDbContextAsync(cancellation);
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellation);
            var applied = await ListAsync(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellation) is []
                ? []
                : await ListAsync(connection, "SELECT MigrationId FROM __EFMigrationsHistory", cancellation);
            if (applied is [])
                return "It is a database, but not one of Plumbline.";
            if (applied.Except(known.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
                return $"It was made by a newer or another version of Plumbline (“{unknown}”).";
            if (await ListAsync(connection, "PRAGMA integrity_check(1)", cancellation) is not ["ok"])
                return "The file is damaged.";
            return null;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is NotADatabase or Corrupt)
        {
            return e.SqliteErrorCode == NotADatabase ? "It is not a database." : "The file is damaged.";
        }
    }

    static async Task<List<string>> ListAsync(SqliteConnection connection, string query, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
