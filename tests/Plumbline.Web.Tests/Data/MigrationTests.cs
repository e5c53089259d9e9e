using Microsoft.EntityFrameworkCore;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Tests.Data;

public class MigrationTests
{
    [Fact]
    public async Task MigratingTwiceChangesNothing()
    {
        await using var store = await TestStore.CreateAsync();
        var before = await SchemaAsync(store);
        await store.Get<StoreMigration>().RunAsync(CancellationToken.None);
        Assert.Equal(before, await SchemaAsync(store));
    }

    [Fact]
    public async Task ALockLeftByAKilledMigrationIsCleared()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Lane.WriteAsync(db => db.Database.ExecuteSqlRaw(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2031-01-01 00:00:00+00:00');
            """));

        await store.Get<StoreMigration>().RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, await store.ReadAsync(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync()));
    }

    static Task<List<string>> SchemaAsync(TestStore store) => store.ReadAsync(db => db.Database
        .SqlQuery<string>($"SELECT coalesce(sql, name) AS Value FROM sqlite_master ORDER BY type, name").ToListAsync());
}
