using Plumbline.Core.CoEditing;
using Plumbline.Web.Live.Drafts;

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
        var found = await DraftDesk.NextAsync(reader, "findingChanges");
        Assert.Equal(1, found.GetProperty("version").GetInt64());
        Assert.Equal(4, found.GetProperty("come")[0].GetProperty("start").GetInt32());
        Assert.Equal("government", found.GetProperty("come")[0].GetProperty("suggestions")[0].GetProperty("replacement").GetString());
    }

    [Fact]
    public async Task OnlyWhatComesAndGoesIsToldAgain()
    {
        const string text = "A regime and a regime.";
        var desk = new DraftDesk(text);
        await using var lease = await desk.OpenAsync();
        var reader = await lease.Draft.JoinAsync(null, "reader", DraftDesk.Ada);
        var ids = (await DraftDesk.NextAsync(reader, "findings")).GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id").GetInt32()).ToList();
        Assert.Equal(2, ids.Distinct().Count());

        await lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert(text, 0, "!")], DraftDesk.Ada.ActorId);
        var same = await DraftDesk.NextAsync(reader, "findingChanges");
        Assert.Equal((1L, 0, 0), (same.GetProperty("version").GetInt64(), same.GetProperty("gone").GetArrayLength(), same.GetProperty("come").GetArrayLength()));

        await lease.Draft.PushAsync(1, "c1", 2, [DraftDesk.Insert("!" + text, 5, "_")], DraftDesk.Ada.ActorId);
        var less = await DraftDesk.NextAsync(reader, "findingChanges");
        Assert.Equal(ids[0], Assert.Single(less.GetProperty("gone").EnumerateArray()).GetInt32());
        Assert.Equal(0, less.GetProperty("come").GetArrayLength());

        var later = (await DraftDesk.NextAsync(await lease.Draft.JoinAsync(null, "later", DraftDesk.Ada), "findings")).GetProperty("findings");
        Assert.Equal((ids[1], 17), (Assert.Single(later.EnumerateArray()).GetProperty("id").GetInt32(), later[0].GetProperty("start").GetInt32()));
    }

    [Fact]
    public async Task WhoJoinsAheadOfTheDiskMissesNothingThatLaterChangesBuildOn()
    {
        var desk = new DraftDesk("one");
        await using var lease = await desk.OpenAsync();
        var first = await lease.Draft.JoinAsync(null, "first", DraftDesk.Ada);
        await DraftDesk.NextAsync(first, "findings");
        Task<PushResult> pushing;
        Task<DraftSubscriber> joining;
        using (await desk.Store.HoldAsync())
        {
            pushing = lease.Draft.PushAsync(0, "c1", 1, [DraftDesk.Insert("one", 0, "The regime. ")], DraftDesk.Ada.ActorId);
            joining = lease.Draft.JoinAsync(null, "ahead", DraftDesk.Ada);
        }

        await pushing;
        var ahead = await joining;
        Assert.Equal(0, (await DraftDesk.NextAsync(ahead, "findings")).GetProperty("findings").GetArrayLength());
        Assert.Equal(1, (await DraftDesk.NextAsync(ahead, "findingChanges")).GetProperty("come").GetArrayLength());
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
