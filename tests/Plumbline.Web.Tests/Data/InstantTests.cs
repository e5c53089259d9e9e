using Microsoft.EntityFrameworkCore;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Tests.Data;

public class InstantTests
{
    [Fact]
    public async Task InstantsAreOrderedAndComparedWhateverTheirOffset()
    {
        await using var store = await TestStore.CreateAsync();
        DateTimeOffset[] inOrder =
        [
            new(2031, 5, 1, 23, 0, 0, TimeSpan.FromHours(9)),
            new(2031, 5, 1, 15, 0, 0, TimeSpan.Zero),
            new(2031, 5, 1, 11, 0, 0, TimeSpan.FromHours(-5)),
        ];
        await store.Lane.WriteAsync(db => db.Outbox.AddRange(inOrder.Reverse().Select(
            at => new OutboxEvent { Kind = LiveEventKind.Entry, SubjectId = Guid.Empty, At = at })));

        await using var read = store.Open();
        Assert.Equal(inOrder, await read.Outbox.OrderBy(o => o.At).Select(o => o.At).ToListAsync());
        Assert.Equal(2, await read.Outbox.CountAsync(o => o.At >= inOrder[1]));
    }
}
