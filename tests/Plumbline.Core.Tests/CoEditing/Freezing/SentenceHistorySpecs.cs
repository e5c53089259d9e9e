using System.Collections.Immutable;
using System.Diagnostics;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Freezing;

namespace Plumbline.Core.Tests.CoEditing.Freezing;

public sealed class SentenceHistorySpecs
{
    const string First = "The weir was closed in May.";
    const string Other = "Nobody has closed the weir.";
    const string Text = $"It rained all week. {First} The keepers left.\n\nThe mill stood still.";

    static readonly Guid Ada = new("aaaaaaaa-0000-0000-0000-000000000001");
    static readonly Guid Ben = new("bbbbbbbb-0000-0000-0000-000000000002");

    readonly List<SentenceEvent> kept = [];
    DocumentAuthority authority = new(Text, 0);
    SentenceHistory history = new([]);
    DateTimeOffset now = new(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);
    ImmutableArray<ContestedSentence> contested = [];

    public SentenceHistorySpecs() => Listen();

    void Listen() => authority.Accepted = (update, before, after) =>
    {
        var seen = history.Observe(update, before, after, now);
        kept.AddRange(seen.Events);
        contested = contested.AddRange(seen.Contested);
    };

    void Later(double minutes) => now += TimeSpan.FromMinutes(minutes);

    void Replace(Guid by, string what, string with)
    {
        var at = authority.Text.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{what}” does not stand in “{authority.Text}”.");
        authority.Make("test", by, ChangeSet.Replacing(authority.Length, at, at + what.Length, with));
        Later(2);
    }

    /// <summary>Key by key, as people do: first backwards, then forwards.</summary>
    void Type(Guid by, string what, string with)
    {
        var at = authority.Text.IndexOf(what, StringComparison.Ordinal);
        for (var end = at + what.Length; end > at; end--)
            authority.Make("test", by, ChangeSet.Replacing(authority.Length, end - 1, end, ""));
        for (var i = 0; i < with.Length; i++)
            authority.Make("test", by, ChangeSet.Replacing(authority.Length, at + i, at + i, with[i..(i + 1)]));
        Later(2);
    }

    void Quarrel(Action<Guid, string, string> edit)
    {
        edit(Ada, First, Other);
        edit(Ben, Other, First);
        edit(Ada, First, Other);
        Assert.Empty(contested);
        edit(Ben, Other, First);
    }

    void ExpectFrozen(string instead)
    {
        var frozen = Assert.Single(contested);
        Assert.Equal((First, instead), (frozen.Wording, frozen.Instead));
        Assert.Equal(First, frozen.Span.Of(authority.Text));
        Assert.Equal([Ada, Ben, Ada, Ben], frozen.Turns.Select(turn => turn.By));
    }

    [Fact]
    public void ASentenceReplacedAndPutBackTwiceIsContestedWithBothWordings()
    {
        Quarrel(Replace);
        ExpectFrozen(Other);
    }

    [Fact]
    public void TypedKeyByKeyItIsTheSame()
    {
        Quarrel(Type);
        ExpectFrozen(Other);
    }

    [Fact]
    public void OnceIsNoQuarrel()
    {
        Replace(Ada, First, Other);
        Replace(Ben, Other, First);
        Assert.Empty(contested);
        Assert.Equal([SentenceEventKind.Removed, SentenceEventKind.Restored], kept.Where(e => e.Wording == First).Select(e => e.Kind));
    }

    [Fact]
    public void TakenOutWithNothingInItsPlaceItIsContestedToo()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            Replace(Ada, First + " ", "");
            Replace(Ben, "The keepers", First + " The keepers");
        }
        ExpectFrozen("");
    }

    [Fact]
    public void ItCountsByItsWordsHoweverTheyAreSetInLinesAndWhereverTheyComeBack()
    {
        Replace(Ada, First + " ", "");
        Replace(Ben, "The mill", "The weir was\nclosed in May. The mill");
        Replace(Ada, "The weir was\nclosed in May. ", "");
        Replace(Ben, "The keepers", First + " The keepers");
        Assert.Equal(First, Assert.Single(contested).Wording);
    }

    [Fact]
    public void OnePersonWithPausesQuarrelsWithThemselves()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            Replace(Ada, First, Other);
            Replace(Ada, Other, First);
        }
        Assert.Equal(First, Assert.Single(contested).Wording);
    }

    [Fact]
    public void HesitatingIsNone()
    {
        for (var i = 0; i < 5; i++)
        {
            Replace(Ada, First, Other);
            now -= TimeSpan.FromMinutes(1.5);
            Replace(Ada, Other, First);
        }
        Assert.Empty(contested);
    }

    [Fact]
    public void UndoingATypoTwiceIsNone()
    {
        foreach (var _ in new[] { 1, 2, 3 })
        {
            Type(Ada, "May.", "May");
            now -= TimeSpan.FromMinutes(1.9);
            Type(Ada, "May", "May.");
        }
        Assert.Empty(contested);
    }

    [Fact]
    public void WhatIsMoreThanADayApartIsNone()
    {
        Replace(Ada, First, Other);
        Replace(Ben, Other, First);
        Later(24 * 60);
        Replace(Ada, First, Other);
        Replace(Ben, Other, First);
        Assert.Empty(contested);
    }

    [Fact]
    public void JustWithinADayItIsOne()
    {
        Replace(Ada, First, Other);
        Replace(Ben, Other, First);
        Later((24 * 60) - 10);
        Replace(Ada, First, Other);
        Replace(Ben, Other, First);
        Assert.Single(contested);
    }

    [Fact]
    public void ARestartForgetsNothing()
    {
        Replace(Ada, First, Other);
        Replace(Ben, Other, First);
        Replace(Ada, First, Other);
        (history, authority) = (new SentenceHistory(kept), new DocumentAuthority(authority.Text, authority.Version));
        Listen();
        Replace(Ben, Other, First);
        ExpectFrozen(Other);
    }

    [Fact]
    public void OnceFrozenTheCountBeginsAnewAlsoAfterARestart()
    {
        Quarrel(Replace);
        history = new SentenceHistory(kept);
        Replace(Ada, First, Other);
        Replace(Ben, Other, First);
        Assert.Single(contested);
    }

    [Fact]
    public void AParagraphThatIsPartedAndJoinedLosesNoSentence()
    {
        foreach (var _ in new[] { 1, 2, 3 })
        {
            Replace(Ada, "week. The weir", "week.\n\nThe weir");
            Replace(Ben, "\n\nThe mill", "\nThe mill");
            Replace(Ben, "\nThe mill", "\n\nThe mill");
            Replace(Ben, "week.\n\nThe weir", "week. The weir");
        }
        Assert.Empty(contested);
        Assert.Empty(kept);
    }

    [Fact]
    public void TypingANewSentenceRemovesNothing()
    {
        Type(Ada, "still.", "still. Its owner sued the council in June.");
        Assert.DoesNotContain(kept, e => e.Wording.StartsWith("Its owner", StringComparison.Ordinal));
    }

    [Fact]
    public void HeadingsAndOtherShortThingsAreNotWatched()
    {
        Replace(Ada, "\n\nThe mill", "\n\n## The weir\n\nThe mill");
        foreach (var _ in new[] { 1, 2, 3 })
        {
            Replace(Ada, "## The weir", "## The dam");
            Replace(Ben, "## The dam", "## The weir");
        }
        Assert.DoesNotContain(contested, c => c.Wording.Contains('#', StringComparison.Ordinal) && c.Wording.Length < 8);
    }

    [Fact]
    public void AKeystrokeInALongTextReadsItsOwnParagraphOnly()
    {
        authority = new DocumentAuthority(string.Join("\n\n", Enumerable.Repeat(Text, 4_000)), 0);
        var after = authority.Snapshot;
        history.Observe(new AcceptedUpdate(1, "c", 1, Ada, ChangeSet.Replacing(after.Length, 5, 5, "x")), after, after.Apply(ChangeSet.Replacing(after.Length, 5, 5, "x")), now);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 1_000; i++)
        {
            var change = ChangeSet.Replacing(after.Length, (i * 97) + 200_000, (i * 97) + 200_000, "x");
            var next = after.Apply(change);
            history.Observe(new AcceptedUpdate(i + 2, "c", i + 2, Ada, change), after, next, now);
            after = next;
        }
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds / 1000} ms each");
    }
}
