using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

public class ChangeSetTests
{
    [Fact]
    public void AChangeAppliesOnlyToATextOfItsLength() =>
        Assert.Throws<ArgumentException>(() => ChangeSet.Replacing(3, 0, 1, "x").Apply("four"));

    [Fact]
    public void ChangesThatDoNotMeetAreNotComposed() =>
        Assert.Throws<ArgumentException>(() => ChangeSet.Replacing(3, 0, 1, "xx").Compose(ChangeSet.Empty(3)));

    [Fact]
    public void ChangesOfDifferentTextsAreNotMapped() =>
        Assert.Throws<ArgumentException>(() => ChangeSet.Empty(3).Map(ChangeSet.Replacing(4, 0, 0, "x")));

    [Fact]
    public void BothWaysRoundAConcurrentPairGiveOneText()
    {
        const string text = "the wall stands";
        var a = ChangeSet.Replacing(text.Length, 4, 8, "fence");
        var b = ChangeSet.Replacing(text.Length, 6, 6, "!");
        Assert.Equal(a.Compose(b.Map(a)).Apply(text), b.Compose(a.Map(b, before: true)).Apply(text));
    }

    [Fact]
    public void PositionsMoveBeforeOrBehindAnInsertion()
    {
        var change = ChangeSet.Replacing(4, 2, 2, "xx");
        Assert.Equal(2, change.MapPosition(2));
        Assert.Equal(4, change.MapPosition(2, forward: true));
        Assert.Equal(6, change.MapPosition(4));
    }

    [Fact]
    public void PositionsOutsideTheTextAreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeSet.Empty(4).MapPosition(5));

    [Theory]
    [InlineData("abc", "abc", "[3]")]
    [InlineData("abc", "axc", "[1,[1,\"x\"],1]")]
    [InlineData("aa", "aaa", "[2,[0,\"a\"]]")]
    [InlineData("aaa", "a", "[1,[2]]")]
    [InlineData("", "new", "[[0,\"new\"]]")]
    [InlineData("old", "", "[[3]]")]
    public void TheChangeBetweenTwoTextsLeavesWhatTheyShare(string from, string to, string json)
    {
        var change = ChangeSet.Between(from, to);
        Assert.Equal(to, change.Apply(from));
        Assert.Equal(json, change.ToJson());
    }

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(0, 2, true)]
    [InlineData(3, 3, true)]
    [InlineData(5, 6, false)]
    public void TouchingIsSeenAtTheEdges(int start, int end, bool touched) =>
        Assert.Equal(touched, ChangeSet.Replacing(6, 2, 4, "x").Touches(start, end));
}
