using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Entries;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Tests.Data;

public class WriteLaneTests
{
    [Fact]
    public async Task ASaveThatFailsLeavesNothingBehind()
    {
        await using var store = await TestStore.CreateAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => store.Lane.ChangeAsync<bool>(store.Editor, change =>
        {
            change.Record("test.written", null, "test", Guid.Empty);
            change.Announce(LiveEventKind.Entry, null, Guid.Empty);
            // No such revision: the foreign key fails.
            change.Db.RevisionContributors.Add(new RevisionContributor { RevisionId = Guid.CreateVersion7(), PersonId = store.Editor.PersonId });
            return true;
        }));

        Assert.Empty(await store.AuditedAsync());
        Assert.Equal(0, await store.ReadAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task ARefusalLeavesNothingBehindEvenAfterASaveInBetween()
    {
        await using var store = await TestStore.CreateAsync();
        var outcome = store.Lane.ChangeAsync<bool>(store.Editor, change =>
        {
            change.Record("test.written", null, "test", Guid.Empty);
            change.Db.SaveChanges();
            return new Refusal.Invalid("No.");
        });

        Assert.Equal("No.", (await outcome.RefusalAsync()).Reason);
        Assert.Empty(await store.AuditedAsync());
    }

    [Fact]
    public async Task OfTwoChangesToTheSameVersionTheLaterIsRefused()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store);
        await using var slow = store.Open();
        var seen = await slow.Entries.SingleAsync();
        await store.Lane.WriteAsync(db => db.Entries.Single().Title = "First");

        seen.Title = "Second";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        Assert.Equal("First", await store.ReadAsync(db => db.Entries.Where(e => e.Id == entry.EntryId).Select(e => e.Title).SingleAsync()));
    }

    [Fact]
    public async Task AChangeThatMeetsAnotherProcessesIsStale()
    {
        await using var store = await TestStore.CreateAsync();
        await TestEntry.NewAsync(store);
        var outcome = store.Lane.ChangeAsync<bool>(store.Editor, change =>
        {
            var seen = change.Db.Entries.Single();
            // As another process would have done between reading and writing.
            change.Db.Database.ExecuteSqlRaw("UPDATE Entries SET Version = Version + 1");
            seen.Title = "Mine";
            return true;
        });

        Assert.IsType<Refusal.Stale>(await outcome.RefusalAsync());
    }

    [Fact]
    public async Task ChangesFromManyThreadsAreAuditedWithoutAGap()
    {
        await using var store = await TestStore.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => store.Lane.ChangeAsync<bool>(store.Editor, change =>
        {
            change.Record("test.written", null, "test", Guid.Empty, new { i });
            return true;
        }).ValueAsync())));

        var verified = await store.VerifyAuditAsync();
        Assert.Equal((40, null), (verified.Count, verified.FirstBroken));
    }
}
