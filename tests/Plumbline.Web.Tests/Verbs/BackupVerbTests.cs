using Plumbline.Core.Review;

namespace Plumbline.Web.Tests.Verbs;

public sealed class BackupVerbTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("plumbline-verbs-").FullName;
    readonly string caller = Directory.CreateTempSubdirectory("plumbline-caller-").FullName;

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(caller, recursive: true);
    }

    [Fact]
    public async Task ABackupMadeBesideARunningServerBringsBackWhatStoodThere()
    {
        await using (var app = await RunningApp.StartAsync())
        {
            await app.NewPersonAsync("before", Role.Admin);
            await app.SignInAsync("before");
            var backup = await VerbProcess.RunInAsync(caller, app.DataDirectory, "backup", "mine.db");
            Assert.Equal(0, backup.ExitCode);
        }
        await VerbProcess.RunAsync(folder, "user", "add", "after", "--role", "Admin");

        var restored = await VerbProcess.RunInAsync(caller, folder, "restore", "mine.db");
        Assert.Equal((0, ""), (restored.ExitCode, restored.Errors));
        Assert.Equal(["before\tbefore\tAdmin\tactive"], (await VerbProcess.RunAsync(folder, "user", "list")).Lines);
        Assert.Single(Directory.EnumerateFiles(folder, "plumbline.db.replaced-*Z"));
        Assert.Equal(0, (await VerbProcess.RunAsync(folder, "audit", "verify")).ExitCode);
        Assert.False(await HasOpenSignInsAsync(Path.Combine(folder, "plumbline.db")));
    }

    [Fact]
    public async Task ABackupNeverOverwrites()
    {
        await VerbProcess.RunAsync(folder, "migrate");
        await File.WriteAllTextAsync(Path.Combine(caller, "taken"), "mine");
        var backup = await VerbProcess.RunInAsync(caller, folder, "backup", "taken");
        Assert.Equal(2, backup.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(caller, "taken")));
    }

    [Fact]
    public async Task ReadingAStoreThatIsNotThereMakesNone()
    {
        foreach (var verb in new[] { "backup x.db", "audit verify", "user list" })
            Assert.Equal(2, (await VerbProcess.RunInAsync(caller, folder, verb.Split(' '))).ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "plumbline.db")));
    }

    [Fact]
    public async Task RestoringIsRefusedWhileAServerRuns()
    {
        await using var app = await RunningApp.StartAsync();
        await VerbProcess.RunInAsync(caller, app.DataDirectory, "backup", "mine.db");
        var restored = await VerbProcess.RunInAsync(caller, app.DataDirectory, "restore", "mine.db");
        Assert.Equal(2, restored.ExitCode);
        Assert.Contains("Stop it first", restored.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT); INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future')", "Future")]
    [InlineData("CREATE TABLE Recipes (Name TEXT)", "not one of Plumbline")]
    [InlineData(null, "not a database")]
    public async Task OnlyAStoreOfAKnownSchemaIsRestored(string? statements, string why)
    {
        await VerbProcess.RunAsync(folder, "user", "add", "kept", "--role", "Admin");
        var file = Path.Combine(caller, "other.db");
        if (statements is null)
            await File.WriteAllTextAsync(file, new string('x', 5000));
        else
            await ExecuteAsync(file, statements);

        var restored = await VerbProcess.RunInAsync(caller, folder, "restore", "other.db");
        Assert.Equal(2, restored.ExitCode);
        Assert.Contains(why, restored.Errors, StringComparison.Ordinal);
        Assert.Single((await VerbProcess.RunAsync(folder, "user", "list")).Lines);
    }

    [Fact]
    public async Task AChangedRowBreaksTheChainAtItsSequence()
    {
        await VerbProcess.RunAsync(folder, "user", "add", "one", "--role", "Admin");
        await VerbProcess.RunAsync(folder, "user", "add", "two", "--role", "Admin");
        await ExecuteAsync(
            Path.Combine(folder, "plumbline.db"), "DROP TRIGGER AuditEvents_NoUpdate; UPDATE AuditEvents SET ActorName = 'somebody else' WHERE Sequence = 2");
        var verified = await VerbProcess.RunAsync(folder, "audit", "verify");
        Assert.Equal(1, verified.ExitCode);
        Assert.Equal("The chain is broken at event 2.", Assert.Single(verified.Lines));
    }

    static async Task ExecuteAsync(string file, string statements)
    {
        await using var connection = Open(file);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync();
    }

    static async Task<bool> HasOpenSignInsAsync(string file)
    {
        await using var connection = Open(file);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM SignIns WHERE RevokedAt IS NULL";
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }

    static Microsoft.Data.Sqlite.SqliteConnection Open(string file) => new($"Data Source={file};Pooling=False");
}
