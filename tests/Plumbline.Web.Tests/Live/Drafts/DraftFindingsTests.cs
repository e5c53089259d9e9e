namespace Plumbline.Web.Tests.Live.Drafts;

public class DraftFindingsTests
{
    [Fact]
    public async Task FindingsComeSoonAfterAChangeWithItsVersion()
    {
        var desk = new DraftDesk();
        await using var lease = await desk.OpenAsync();
        var reader = await lease.Draft.JoinAsync(null, "reader", DraftDesk.Ada);
        Assert.Equal(0, (await DraftDesk.NextAsync(reader, "findings")).GetProperty("findings").GetArrayLength());

        await lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 0, "The regime. ")], DraftDesk.Ada.ActorId);
        await DraftDesk.NextAsync(reader, "updates");
        var found = await DraftDesk.NextAsync(reader, "findings");
        Assert.Equal(1, found.GetProperty("version").GetInt64());
        Assert.Equal(4, found.GetProperty("findings")[0].GetProperty("start").GetInt32());
        Assert.Equal("government", found.GetProperty("findings")[0].GetProperty("suggestions")[0].GetProperty("replacement").GetString());
    }

    [Fact]
    public async Task OneWhoJoinsLaterGetsWhatIsKnownMappedToTheTextAsItIs()
    {
        var desk = new DraftDesk("A regime");
        await using var lease = await desk.OpenAsync();
        var first = await lease.Draft.JoinAsync(null, "first", DraftDesk.Ada);
        await DraftDesk.NextAsync(first, "findings");
        await lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("A regime", 0, "!!")], DraftDesk.Ada.ActorId);
        var found = await DraftDesk.NextAsync(await lease.Draft.JoinAsync(null, "second", DraftDesk.Ada), "findings");
        Assert.Equal(1, found.GetProperty("version").GetInt64());
        Assert.Equal(4, found.GetProperty("findings")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task AnAnalysisThatFailsSaysNotCheckedAndTheNextOneRuns()
    {
        var desk = new DraftDesk("unreadable");
        await using var lease = await desk.OpenAsync();
        var reader = await lease.Draft.JoinAsync(null, "reader", DraftDesk.Ada);
        Assert.Contains("could not be checked", (await DraftDesk.NextAsync(reader, "findings")).GetProperty("complaint").GetString(), StringComparison.Ordinal);
        await lease.Draft.ReplaceAsync("a regime", DraftDesk.Ada.ActorId);
        var found = await DraftDesk.NextAsync(reader, "findings");
        Assert.False(found.TryGetProperty("complaint", out _));
        Assert.Equal(1, found.GetProperty("findings").GetArrayLength());
    }
}
