using System.Globalization;
using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

public sealed class DraftAnchorsTests
{
    const string Text = "The ferry stopped in March. Both towns blamed the ice. Dues rose twice that year.";

    readonly DraftDesk desk = new(Text);
    readonly DraftAnchors anchors;
    string text = Text;
    long version;

    public DraftAnchorsTests() => anchors = new DraftAnchors(desk.Drafts);

    async Task EditAsync(DraftLease lease, string words, string by)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var change = ChangeSet.Replacing(text.Length, at, at + words.Length, by);
        Assert.IsType<PushResult.Accepted>(await lease.Draft.PushAsync(version, string.Create(CultureInfo.InvariantCulture, $"c{version}"), 1, [change], DraftDesk.Ada.ActorId));
        (text, version) = (change.Apply(text), version + 1);
    }

    DraftSelection Select(string quote, long? at = null)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new DraftSelection(at ?? version, start, start + quote.Length, quote);
    }

    async Task<DraftAnchor> PinAsync(string quote) =>
        (await anchors.PinAsync(DraftDesk.Id, Select(quote), CancellationToken.None)).Match(a => a, why => throw new InvalidOperationException(why.Reason));

    async Task<PlacedAnchors> PlaceAsync(params DraftAnchor[] pinned) =>
        await anchors.PlaceAsync(DraftDesk.Id, pinned, CancellationToken.None) ?? throw new InvalidOperationException("There is no draft.");

    [Fact]
    public async Task ThingsPinnedAtSeveralVersionsArePlacedTogether()
    {
        await using var lease = await desk.OpenAsync();
        var ferry = await PinAsync("The ferry stopped in March.");
        await EditAsync(lease, "The ferry", "In truth, the ferry");
        await EditAsync(lease, "Both towns", "All towns");
        var dues = await PinAsync("Dues rose twice that year.");
        await EditAsync(lease, "All towns blamed the ice. ", "");
        await EditAsync(lease, "that year", "in a year");

        var placed = await PlaceAsync(ferry, dues, ferry);

        Assert.Equal(4, placed.Version);
        Assert.Equal(
            ["stopped in March.", "Dues rose twice in a year.", "stopped in March."],
            placed.Places.Select(p => p.Span!.Value.Of(placed.Text)));
        Assert.Equal(Hold.Reworded, placed.Places[1].Hold);
        var again = await PlaceAsync(placed.Pinned(1)!);
        Assert.Equal((Hold.Kept, "Dues rose twice in a year."), (again.Places[0].Hold, again.Places[0].Span!.Value.Of(again.Text)));
    }

    [Fact]
    public async Task AWholeTextPutInByAScriptKeepsWhatItStillSaysAndOrphansTheRest()
    {
        var ferry = await PinAsync("The ferry stopped in March.");
        var dues = await PinAsync("Dues rose twice that year.");
        await desk.Drafts.ReplaceAsync(DraftDesk.Id, DraftDesk.Ada.ActorId, "A new beginning. Both towns blamed the ice. Dues rose twice that year. The end.", CancellationToken.None);

        var placed = await PlaceAsync(ferry, dues);

        Assert.True(placed.Places[0].IsOrphan);
        Assert.Null(placed.Pinned(0));
        Assert.Equal("Dues rose twice that year.", placed.Places[1].Span!.Value.Of(placed.Text));
    }

    [Fact]
    public async Task VersionsOutOfMemorysReachAreFollowedThroughTheLog()
    {
        var dues = await PinAsync("Dues rose twice that year.");
        await using (var lease = await desk.OpenAsync())
        {
            for (var i = 0; i < AuthorityLimits.Default.HistoryCount + 10; i++)
                await EditAsync(lease, "The ferry", i % 2 == 0 ? "x The ferry" : "y The ferry");

            Assert.Null((await lease.Draft.PastAsync(0)).Updates);
            var placed = await PlaceAsync(dues);
            Assert.Equal((Hold.Kept, "Dues rose twice that year."), (placed.Places[0].Hold, placed.Places[0].Span!.Value.Of(placed.Text)));
        }
    }

    [Fact]
    public async Task AVersionFromBeforeARestoreIsSearchedByItsWords()
    {
        var anchor = new DraftAnchor(900, TextAnchor.At("x " + Text, new TextSpan(30, 56)));
        Assert.Equal("Both towns blamed the ice.", anchor.Anchor.Quote);

        var placed = await PlaceAsync(anchor);

        Assert.Equal((Hold.FoundAgain, "Both towns blamed the ice."), (placed.Places[0].Hold, placed.Places[0].Span!.Value.Of(placed.Text)));
    }

    [Fact]
    public async Task ASelectionMadeALittleEarlierIsPinnedWhereItsWordsAreNow()
    {
        var seen = Select("Dues rose twice that year.", at: 0);
        await using var lease = await desk.OpenAsync();
        await EditAsync(lease, "The ferry", "Once upon a time the ferry");

        var pinned = Assert.IsType<Outcome<DraftAnchor>.Done>(await anchors.PinAsync(DraftDesk.Id, seen, CancellationToken.None)).Value;

        Assert.Equal((1L, "Dues rose twice that year."), (pinned.Version, pinned.Anchor.Span.Of(text)));
    }

    [Theory]
    [InlineData(0, 0, 9, "The barge")]
    [InlineData(5, 0, 9, "The ferry")]
    [InlineData(0, 70, 9_000, "year")]
    [InlineData(0, 9, 3, "")]
    [InlineData(-1, 0, 9, "The ferry")]
    public async Task AnythingButWhatStandsThereIsRefused(long at, int start, int end, string quote) =>
        Assert.IsType<Outcome<DraftAnchor>.Refused>(
            await anchors.PinAsync(DraftDesk.Id, new DraftSelection(at, start, end, quote), CancellationToken.None));

    [Fact]
    public async Task OfADraftThatIsNotThereNothingIsPlaced()
    {
        Assert.Null(await anchors.PlaceAsync(Guid.NewGuid(), [], CancellationToken.None));
        Assert.IsType<Refusal.NotFound>(Assert.IsType<Outcome<DraftAnchor>.Refused>(
            await anchors.PinAsync(Guid.NewGuid(), Select("Dues"), CancellationToken.None)).Why);
    }
}
