using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Freezing;

namespace Plumbline.Core.Tests.CoEditing.Freezing;

public sealed class FrozenSentencesSpecs
{
    const string Text = "It rained. The weir was closed. The keepers left.";
    static readonly Guid Id = new("11111111-0000-0000-0000-000000000001");
    static readonly Guid Ada = new("aaaaaaaa-0000-0000-0000-000000000001");

    readonly FrozenSentences frozen = new();

    public FrozenSentencesSpecs() => frozen.Add(Id, new(11, 31), "It is frozen.");

    bool Refuses(int start, int end, string text) => frozen.Refuse([ChangeSet.Replacing(Text.Length, start, end, text)], ImmutableHashSet<Guid>.Empty) is not null;

    [Theory]
    [InlineData(11, 12, "")]
    [InlineData(15, 15, "x")]
    [InlineData(30, 31, "!")]
    [InlineData(0, 49, "")]
    [InlineData(5, 20, "")]
    public void ChangesInItAreRefused(int start, int end, string text) => Assert.True(Refuses(start, end, text));

    [Theory]
    [InlineData(0, 10, "It snowed.")]
    [InlineData(11, 11, "Then: ")]
    [InlineData(31, 31, " So they say.")]
    [InlineData(31, 49, "")]
    [InlineData(10, 11, "\n\n")]
    public void ChangesAroundItAreNot(int start, int end, string text) => Assert.False(Refuses(start, end, text));

    [Fact]
    public void ItMovesWithTheText()
    {
        frozen.Move(ChangeSet.Replacing(Text.Length, 0, 10, "It snowed for days."));
        Assert.Equal((20, 40), frozen.Spans.Select(s => (s.Span.Start, s.Span.End)).Single());
        frozen.Move(ChangeSet.Replacing(Text.Length + 9, 20, 20, "Then: "));
        Assert.Equal((26, 46), frozen.Spans.Select(s => (s.Span.Start, s.Span.End)).Single());
    }

    [Fact]
    public void OfSeveralChangesEachCountsWhereTheOnesBeforeLeaveIt()
    {
        ChangeSet[] around = [ChangeSet.Replacing(49, 0, 11, ""), ChangeSet.Replacing(38, 20, 20, "x")];
        Assert.Null(frozen.Refuse(around, ImmutableHashSet<Guid>.Empty));
        ChangeSet[] into = [ChangeSet.Replacing(49, 0, 11, ""), ChangeSet.Replacing(38, 5, 5, "x")];
        Assert.Equal(Id, Assert.Single(frozen.Refuse(into, ImmutableHashSet<Guid>.Empty)!.Freezes));
    }

    [Fact]
    public void OneThatHasEndedRefusesNothing() =>
        Assert.Null(frozen.Refuse([ChangeSet.Replacing(Text.Length, 0, 49, "")], ImmutableHashSet.Create(Id)));

    [Fact]
    public void AnEditorsLateChangeIsMovedBeforeItIsAsked()
    {
        var authority = new DocumentAuthority(Text, 0);
        authority.Make("test", Ada, ChangeSet.Replacing(Text.Length, 0, 11, ""));
        frozen.Move(ChangeSet.Replacing(Text.Length, 0, 11, ""));
        var late = ChangeSet.Replacing(Text.Length, 12, 12, "x");
        Assert.IsType<PushResult.Frozen>(authority.Push(0, "c1", 1, [late], Ada, changes => frozen.Refuse(changes, ImmutableHashSet<Guid>.Empty)));
        Assert.Equal(1, authority.Version);
        Assert.IsType<PushResult.Accepted>(authority.Push(0, "c1", 1, [ChangeSet.Replacing(Text.Length, 49, 49, "x")], Ada, changes => frozen.Refuse(changes, ImmutableHashSet<Guid>.Empty)));
    }
}
