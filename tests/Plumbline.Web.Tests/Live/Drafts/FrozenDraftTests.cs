using Plumbline.Core.CoEditing;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

public class FrozenDraftTests
{
    const string Sentence = "The weir was closed in May.";
    const string Other = "Nobody has closed the weir.";
    static readonly Guid Ben = new("bbbbbbbb-0000-0000-0000-000000000002");

    readonly SettableTime time = new(new DateTimeOffset(2031, 3, 1, 9, 0, 0, TimeSpan.Zero));
    readonly DraftDesk desk;
    int window;

    public FrozenDraftTests() => desk = new DraftDesk($"It rained. {Sentence} The keepers left.", time);

    async Task<PushResult> EditAsync(Guid by, string words, string with)
    {
        await using var lease = await desk.OpenAsync();
        var now = await lease.Draft.CurrentTextAsync();
        var at = now.Text.IndexOf(words, StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(2));
        return await lease.Draft.PushAsync(now.Version, $"c{++window}", 1, [ChangeSet.Replacing(now.Text.Length, at, at + words.Length, with)], by);
    }

    async Task RoundAsync(Guid first, Guid second)
    {
        Assert.IsType<PushResult.Accepted>(await EditAsync(first, Sentence, Other));
        Assert.IsType<PushResult.Accepted>(await EditAsync(second, Other, Sentence));
    }

    [Fact]
    public async Task TheFreezeIsStoredWithTheChangeThatLedToIt()
    {
        await using var held = await desk.OpenAsync();
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        var freeze = Assert.Single(desk.Store.Freezes);
        Assert.Equal((Sentence, Other, 4L), (freeze.Sentence.Wording, freeze.Sentence.Instead, freeze.Version));
        Assert.Equal(4, desk.Store.Log(DraftDesk.Id).Count);
        Assert.IsType<PushResult.Frozen>(await EditAsync(DraftDesk.Ada.ActorId, Sentence, Other));
        desk.Store.Ended.Add(freeze.Id);
        Assert.IsType<PushResult.Accepted>(await EditAsync(DraftDesk.Ada.ActorId, Sentence, Other));
    }

    [Fact]
    public async Task OnePersonWithPausesIsStoppedToo()
    {
        await RoundAsync(Ben, Ben);
        await RoundAsync(Ben, Ben);
        Assert.Single(desk.Store.Freezes);
        Assert.IsType<PushResult.Frozen>(await EditAsync(Ben, Sentence, Other));
    }

    [Fact]
    public async Task MoreThanADayApartNobodyIsStopped()
    {
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        time.Advance(TimeSpan.FromHours(24));
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        Assert.Empty(desk.Store.Freezes);
    }

    [Fact]
    public async Task AnEditorIsToldAndMayGoOnFromTheTextThatIs()
    {
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        var answer = PushAnswer.Of(await EditAsync(Ben, "weir was", "weir was not"));
        Assert.Equal(("frozen", (long?)null), (answer.Kind, answer.Version));
        Assert.Contains(Sentence, answer.Reason, StringComparison.Ordinal);
        Assert.IsType<PushResult.Accepted>(await EditAsync(Ben, "left.", "left in June."));
    }

    [Fact]
    public async Task AFrozenSentenceIsFoundAgainWhereverItStandsAfterALongTime()
    {
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        await RoundAsync(DraftDesk.Ada.ActorId, Ben);
        await EditAsync(Ben, "It rained.", "It rained for days, and nobody came.");
        Assert.IsType<PushResult.Frozen>(await EditAsync(Ben, "closed in", "open in"));
    }
}
