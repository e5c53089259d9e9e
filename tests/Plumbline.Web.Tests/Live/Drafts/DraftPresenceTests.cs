using System.Text.Json;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

public class DraftPresenceTests
{
    static readonly DraftAccess Bo = DraftDesk.Ada with { ActorId = new("bbbbbbbb-0000-0000-0000-000000000002"), ActorName = "Bo" };

    [Fact]
    public async Task OthersSeeACursorWhereItIsNow()
    {
        await using var room = await RoomAsync();
        await room.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 0, "xx")], DraftDesk.Ada.ActorId);
        room.Draft.Point(room.Ada, new DraftCursor(0, 1, 3));
        var peer = await DraftDesk.NextAsync(room.Bo, "peer");
        Assert.Equal(("ada", 1L, 3, 5), (peer.GetProperty("client").GetString(), peer.GetProperty("version").GetInt64(), peer.GetProperty("anchor").GetInt32(), peer.GetProperty("head").GetInt32()));
    }

    [Theory]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, 99)]
    [InlineData(9, 0, 0)]
    [InlineData(-1, 0, 0)]
    public async Task ACursorOutsideTheTextIsIgnored(long version, int anchor, int head)
    {
        await using var room = await RoomAsync();
        room.Draft.Point(room.Ada, new DraftCursor(version, anchor, head));
        room.Draft.Point(room.Ada, new DraftCursor(0, 2, 2));
        Assert.Equal(2, (await DraftDesk.NextAsync(room.Bo, "peer")).GetProperty("anchor").GetInt32());
    }

    [Fact]
    public async Task EachSeesTheOtherComeBeIdleAndGo()
    {
        await using var room = await RoomAsync();
        Assert.Equal(("ada", "Ada", "active"), Said(await DraftDesk.NextAsync(room.Bo, "presence")));
        Assert.Equal(("bo", "Bo", "active"), Said(await DraftDesk.NextAsync(room.Ada, "presence")));
        room.Draft.Idle(room.Ada, true);
        Assert.Equal(("ada", "Ada", "idle"), Said(await DraftDesk.NextAsync(room.Bo, "presence")));
        room.Draft.Leave(room.Ada);
        Assert.Equal(("ada", "Ada", "gone"), Said(await DraftDesk.NextAsync(room.Bo, "presence")));
    }

    [Fact]
    public async Task ANewcomerSeesTheCursorsOfThoseWhoAreHere()
    {
        await using var room = await RoomAsync();
        room.Draft.Point(room.Ada, new DraftCursor(0, 3, 3));
        await room.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 0, "xx")], DraftDesk.Ada.ActorId);
        var late = await room.Draft.JoinAsync(null, "cy", Bo with { ActorId = Guid.NewGuid(), ActorName = "Cy" });
        var peer = await DraftDesk.NextAsync(late, "peer");
        Assert.Equal(("ada", 1L, 5), (peer.GetProperty("client").GetString(), peer.GetProperty("version").GetInt64(), peer.GetProperty("head").GetInt32()));
    }

    [Fact]
    public async Task PeopleHaveColoursOfTheirOwnAndAPersonTheSameInEveryWindow()
    {
        await using var room = await RoomAsync();
        var second = await room.Draft.JoinAsync(null, "bo-2", Bo);
        Assert.NotEqual(room.Ada.Colour, room.Bo.Colour);
        Assert.Equal(room.Bo.Colour, second.Colour);
    }

    [Fact]
    public async Task NobodyIsSeenUnderTheWindowOfSomebodyElse()
    {
        await using var room = await RoomAsync();
        var forger = await room.Draft.JoinAsync(null, "ada", Bo);
        Assert.False(forger.IsSeenByOthers);
        room.Draft.Point(forger, new DraftCursor(0, 1, 1));
        room.Draft.Leave(forger);
        room.Draft.Point(room.Ada, new DraftCursor(0, 2, 2));
        Assert.Equal(2, (await DraftDesk.NextAsync(room.Bo, "peer")).GetProperty("anchor").GetInt32());
    }

    [Fact]
    public async Task AWindowThatHasComeBackIsNotSaidToBeGoneWhenItsOldConnectionEnds()
    {
        await using var room = await RoomAsync();
        await DraftDesk.NextAsync(room.Bo, "presence");
        await room.Draft.JoinAsync(0, "ada", DraftDesk.Ada);
        Assert.Equal("active", Said(await DraftDesk.NextAsync(room.Bo, "presence")).State);
        room.Draft.Leave(room.Ada);
        Assert.False(room.Bo.Frames.TryRead(out var frame) && Is(frame, "presence"));
    }

    static bool Is(SerializedFrame frame, string type) => string.Equals(JsonSerializer.SerializeToElement(frame).GetProperty("type").GetString(), type, StringComparison.Ordinal);

    static (string? Client, string? Name, string? State) Said(JsonElement frame) =>
        (frame.GetProperty("client").GetString(), frame.GetProperty("name").GetString(), frame.GetProperty("state").GetString());

    static async Task<Room> RoomAsync()
    {
        var lease = await new DraftDesk().OpenAsync();
        return new(lease, await lease.Draft.JoinAsync(null, "ada", DraftDesk.Ada), await lease.Draft.JoinAsync(null, "bo", Bo));
    }

    /// <summary>Ada was here first.</summary>
    sealed record Room(DraftLease Lease, DraftSubscriber Ada, DraftSubscriber Bo) : IAsyncDisposable
    {
        public OpenDraft Draft => Lease.Draft;

        public ValueTask DisposeAsync() => Lease.DisposeAsync();
    }
}
