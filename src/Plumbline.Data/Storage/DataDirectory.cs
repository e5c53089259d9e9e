namespace Plumbline.Data.Storage;

/// <summary>The one folder that holds everything the app keeps.</summary>
public sealed record DataDirectory(string Path)
{
    public string DatabaseFile => System.IO.Path.Combine(Path, "plumbline.db");

    public string KeysFolder => System.IO.Path.Combine(Path, "keys");

    /// <summary>Held by a running server, and by a restore, for as long as it lasts.</summary>
    public FileLock? TryLockForServing() => FileLock.TryTake(System.IO.Path.Combine(Path, "server.lock"));

    /// <summary>Held while migrations are applied; any verb may need it beside a server.</summary>
    public FileLock? TryLockForMigrating() => FileLock.TryTake(System.IO.Path.Combine(Path, "migrate.lock"));
}
