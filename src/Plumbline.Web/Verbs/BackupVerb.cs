using System.CommandLine;
using Microsoft.Data.Sqlite;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Verbs;

static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it; must not exist yet." };
        var backup = new Command("backup", "Copies the store into one file, beside a running server.") { file };
        backup.SetAction((parsed, cancellation) => VerbHost.WithStoreAsync(services =>
            WriteAsync(services.GetRequiredService<DataDirectory>(), Path.GetFullPath(parsed.GetRequiredValue(file)), cancellation)));
        return backup;
    }

    static async Task<int> WriteAsync(DataDirectory directory, string target, CancellationToken cancellation)
    {
        if (Path.Exists(target))
            return await VerbHost.FailAsync($"{target} exists already; a backup never overwrites. Name another file.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            return await VerbHost.FailAsync($"There is no folder {Path.GetDirectoryName(target)}.");

        // Under another name until it is whole, so that a half-written file never passes for a backup.
        var partial = target + ".partial";
        File.Delete(partial);
        try
        {
            await CopyAsync(directory.DatabaseFile, partial, cancellation);
            // It holds password hashes.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(partial, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move(partial, target, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
        await Console.Out.WriteLineAsync($"Backup written: {target} ({new FileInfo(target).Length} bytes)");
        return VerbLine.Done;
    }

    /// <summary>One read transaction: whatever the server writes meanwhile is either in it as a whole or not at all.</summary>
    static async Task CopyAsync(string database, string target, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=10000; VACUUM INTO $target";
        command.Parameters.AddWithValue("$target", target);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
