using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Plumbline.Data.Sqlite;

namespace Plumbline.Web.Tests.Data;

public class AppendOnlyTests
{
    [Theory]
    [InlineData("UPDATE AuditEvents SET ActorName = 'somebody else'", "the audit log cannot be changed")]
    [InlineData("DELETE FROM AuditEvents", "the audit log cannot be changed")]
    [InlineData("UPDATE Revisions SET Text = 'other'", "a revision cannot be changed")]
    [InlineData("DELETE FROM Revisions", "a revision cannot be deleted")]
    [InlineData("UPDATE DraftChangesets SET Payload = '[1]'", "a changeset cannot be changed")]
    public async Task TheStoreRefusesToChangeWhatIsForGood(string statement, string words)
    {
        await using var store = await TestStore.CreateAsync();
        await (await TestEntry.NewAsync(store)).SubmitAsync();
        await using var db = store.Open();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMigratedStoreHasAllTriggersAndNoOthers()
    {
        await using var store = await TestStore.CreateAsync();
        var triggers = await store.ReadAsync(db => db.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' ORDER BY name").ToListAsync());
        Assert.Equal(AppendOnlyTriggers.Names, triggers);
    }

    [Fact]
    public async Task ARowChangedBehindTheTriggersBackShowsInTheChain()
    {
        await using var store = await TestStore.CreateAsync();
        await (await TestEntry.NewAsync(store)).SubmitAsync();
        await store.Lane.WriteAsync(db => db.Database.ExecuteSqlRaw(
            "DROP TRIGGER AuditEvents_NoUpdate; UPDATE AuditEvents SET ActorName = 'Somebody' WHERE Sequence = 2"));

        Assert.Equal(2, (await store.VerifyAuditAsync()).FirstBroken);
    }
}
