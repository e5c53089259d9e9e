using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Plumbline.Core.Text;
using Plumbline.Data.Storage;
using Plumbline.Web.Features.Annotations;

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

    [Fact]
    public async Task WhatWasAskedOfARevisionBeforeThreadsStoodInDraftsHasAPlaceInItsDraft()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        var step = await entry.SubmitAsync();
        await store.Get<Annotate>().RunAsync(store.Reviewer, step.RevisionId, new TextSpan(4, 13), "Which weir?", blocking: false, null, default).ValueAsync();
        await using (var db = store.Open())
        {
            var all = db.Database.GetMigrations().ToList();
            await db.GetService<IMigrator>().MigrateAsync(all[all.FindIndex(m => m.EndsWith("_DraftThreads", StringComparison.Ordinal)) - 1]);
        }
        await store.Get<StoreMigration>().RunAsync(CancellationToken.None);

        var thread = await store.ReadAsync(db => db.Annotations.SingleAsync());
        Assert.Equal((entry.DraftId, 1, "Tarn Weir"), (thread.DraftId, thread.DraftVersion, thread.Anchor.Quote));
    }

    static Task<List<string>> SchemaAsync(TestStore store) => store.ReadAsync(db => db.Database
        .SqlQuery<string>($"SELECT coalesce(sql, name) AS Value FROM sqlite_master ORDER BY type, name").ToListAsync());
}
