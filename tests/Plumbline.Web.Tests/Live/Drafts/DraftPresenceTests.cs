namespace Plumbline.Web.Tests.Live.Drafts;

public class DraftPresenceTests
{
    [Fact]
    public async Task OthersSeeACursorWhereItIsNowAndWhenItLeaves()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var ada = await lease.Draft.JoinAsync(null, "ada", DraftDesk.Ada);
        var bo = await lease.Draft.JoinAsync(null, "bo", DraftDesk.Ada with { ActorId = Guid.NewGuid(), ActorName = "Bo" });
        await lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 0, "xx")], DraftDesk.Ada.ActorId);

        lease.Draft.Point("ada", DraftDesk.Ada.ActorId, 0, 1, 3);
        var peer = await DraftDesk.NextAsync(bo, "peer");
        Assert.Equal(("Ada", 3, 5), (peer.GetProperty("name").GetString(), peer.GetProperty("anchor").GetInt32(), peer.GetProperty("head").GetInt32()));
        lease.Draft.Leave(ada);
        Assert.False((await DraftDesk.NextAsync(bo, "peer")).TryGetProperty("anchor", out _));
    }

    [Theory]
    [InlineData("ada", 0, -1, 0)]
    [InlineData("ada", 0, 0, 99)]
    [InlineData("ada", 9, 0, 0)]
    [InlineData("bo", 0, 0, 0)]
    [InlineData("nobody", 0, 0, 0)]
    public async Task AForgedCursorIsIgnored(string clientId, long version, int anchor, int head)
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        await lease.Draft.JoinAsync(null, "ada", DraftDesk.Ada);
        var bo = await lease.Draft.JoinAsync(null, "bo", DraftDesk.Ada with { ActorId = Guid.NewGuid(), ActorName = "Bo" });
        lease.Draft.Point(clientId, DraftDesk.Ada.ActorId, version, anchor, head);
        lease.Draft.Point("ada", DraftDesk.Ada.ActorId, 0, 2, 2);
        var first = await DraftDesk.NextAsync(bo, "peer");
        Assert.Equal(2, first.GetProperty("anchor").GetInt32());
    }
}
