using Microsoft.EntityFrameworkCore;

namespace Plumbline.Data.Sqlite;

/// <summary>
/// Refuses changes to what must never change, whoever asks. Made again after each migration, because SQLite
/// drops a table's triggers when a migration rebuilds the table.
/// </summary>
public static class AppendOnlyTriggers
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "AuditEvents_NoDelete", "AuditEvents_NoUpdate",
        "DraftChangesets_NoUpdate",
        "Revisions_NoDelete", "Revisions_NoUpdate",
    ];

    const string Statements =
        """
        CREATE TRIGGER IF NOT EXISTS AuditEvents_NoUpdate BEFORE UPDATE ON AuditEvents
          BEGIN SELECT RAISE(ABORT, 'the audit log cannot be changed'); END;
        CREATE TRIGGER IF NOT EXISTS AuditEvents_NoDelete BEFORE DELETE ON AuditEvents
          BEGIN SELECT RAISE(ABORT, 'the audit log cannot be changed'); END;
        CREATE TRIGGER IF NOT EXISTS Revisions_NoUpdate BEFORE UPDATE ON Revisions
          BEGIN SELECT RAISE(ABORT, 'a revision cannot be changed'); END;
        CREATE TRIGGER IF NOT EXISTS Revisions_NoDelete BEFORE DELETE ON Revisions
          BEGIN SELECT RAISE(ABORT, 'a revision cannot be deleted'); END;
        CREATE TRIGGER IF NOT EXISTS DraftChangesets_NoUpdate BEFORE UPDATE ON DraftChangesets
          BEGIN SELECT RAISE(ABORT, 'a changeset cannot be changed'); END;
        """;

    public static Task CreateAsync(SqliteDbContext db, CancellationToken cancellation) =>
        db.Database.ExecuteSqlRawAsync(Statements, cancellation);
}
