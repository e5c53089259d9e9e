using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

public class DocumentAuthorityTests
{
    static readonly Guid Ada = new("aaaaaaaa-0000-0000-0000-000000000001");

    static ChangeSet Insert(int length, int at, string text) => ChangeSet.Replacing(length, at, at, text);

    [Fact]
    public void EachChangeGetsTheNextVersion()
    {
        var authority = new DocumentAuthority("ab", 0);
        var accepted = Assert.IsType<PushResult.Accepted>(authority.Push(0, "c1", 1, [Insert(2, 2, "c"), Insert(3, 3, "d")], Ada));
        Assert.Equal((0, 2, false), (accepted.FromVersion, accepted.ToVersion, accepted.Rebased));
        Assert.Equal([(1L, 1L), (2L, 2L)], accepted.Updates.Select(update => (update.Version, update.Sequence)));
        Assert.Equal("abcd", authority.Text);
    }

    [Fact]
    public void TheSamePushTwiceIsAppliedOnce()
    {
        var authority = new DocumentAuthority("ab", 0);
        authority.Push(0, "c1", 1, [Insert(2, 2, "c")], Ada);
        Assert.Equal(new PushResult.Duplicate(1), authority.Push(0, "c1", 1, [Insert(2, 2, "c")], Ada));
        Assert.Equal("abc", authority.Text);
    }

    [Fact]
    public void OfAPushThatWasPartlyAcceptedOnlyTheRestIsApplied()
    {
        var authority = new DocumentAuthority("ab", 0);
        var (first, second) = (Insert(2, 2, "c"), Insert(3, 3, "d"));
        authority.Push(0, "c1", 1, [first], Ada);
        authority.Push(1, "c2", 1, [Insert(3, 0, "_")], Ada);
        var accepted = Assert.IsType<PushResult.Accepted>(authority.Push(0, "c1", 1, [first, second], Ada));
        Assert.Equal([2L], accepted.Updates.Select(update => update.Sequence));
        Assert.Equal("_abcd", authority.Text);
    }

    [Fact]
    public void FewerChangesThanWereAcceptedAreADuplicate()
    {
        var authority = new DocumentAuthority("ab", 0);
        var (first, second) = (Insert(2, 2, "c"), Insert(3, 3, "d"));
        authority.Push(0, "c1", 1, [first, second], Ada);
        Assert.Equal(new PushResult.Duplicate(2), authority.Push(0, "c1", 1, [first], Ada));
    }

    [Fact]
    public void AGapInAnEditorsCountIsRefused()
    {
        var authority = new DocumentAuthority("ab", 0);
        authority.Push(0, "c1", 1, [Insert(2, 2, "c")], Ada);
        Assert.IsType<PushResult.Invalid>(authority.Push(1, "c1", 3, [Insert(3, 3, "d")], Ada));
        Assert.Equal("abc", authority.Text);
    }

    [Theory]
    [InlineData(0, "c1", 1, "[3]", "for a text of 3")]
    [InlineData(-1, "c1", 1, "[2]", "negative")]
    [InlineData(0, "", 1, "[2]", "client id")]
    [InlineData(0, "c 1", 1, "[2]", "client id")]
    [InlineData(0, "server", 1, "[2]", "server's")]
    [InlineData(0, "c1", 0, "[2]", "starts at 1")]
    public void NonsenseIsRefusedWithTheReason(long version, string clientId, long sequence, string json, string reason)
    {
        var authority = new DocumentAuthority("ab", 0);
        var invalid = Assert.IsType<PushResult.Invalid>(authority.Push(version, clientId, sequence, [Json.Parsed(json)], Ada));
        Assert.Contains(reason, invalid.Reason, StringComparison.Ordinal);
        Assert.Equal(0, authority.Version);
    }

    [Fact]
    public void ALaterChangeThatDoesNotFitRefusesTheWholePush()
    {
        var authority = new DocumentAuthority("ab", 0);
        Assert.IsType<PushResult.Invalid>(authority.Push(0, "c1", 1, [Insert(2, 0, "x"), Insert(2, 0, "y")], Ada));
        Assert.Equal("ab", authority.Text);
    }

    [Fact]
    public void AVersionOutOfReachGetsTheTextInstead()
    {
        var authority = new DocumentAuthority("", 0, limits: new AuthorityLimits(HistoryCount: 2));
        for (var i = 0; i < 3; i++) authority.Push(i, "c1", i + 1, [Insert(i, i, "x")], Ada);
        Assert.Equal(new PushResult.TooOld(3, "xxx"), authority.Push(0, "c2", 1, [Insert(0, 0, "late")], Ada));
        Assert.Equal(new PushResult.TooOld(3, "xxx"), authority.Push(9, "c2", 1, [Insert(3, 0, "early")], Ada));
        Assert.Null(authority.Since(0));
        Assert.Equal(2, authority.Since(1)!.Value.Length);
    }

    [Fact]
    public void HistoryIsBoundedByWhatItHoldsToo()
    {
        var authority = new DocumentAuthority("", 0, limits: new AuthorityLimits(HistoryLength: 10));
        authority.Push(0, "c1", 1, [Insert(0, 0, new string('x', 8))], Ada);
        authority.Push(1, "c1", 2, [Insert(8, 8, new string('y', 8))], Ada);
        Assert.Null(authority.Since(0));
        Assert.NotNull(authority.Since(1));
    }

    [Fact]
    public void ATextBeyondTheLimitIsRefusedAndMayStillShrink()
    {
        var authority = new DocumentAuthority("12345678901", 0, limits: new AuthorityLimits(TextLength: 10));
        var refused = Assert.IsType<PushResult.TooLarge>(authority.Push(0, "c1", 1, [Insert(11, 0, "x")], Ada));
        Assert.Contains("at most 10 characters", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<PushResult.Accepted>(authority.Push(0, "c1", 1, [ChangeSet.Replacing(11, 0, 1, "")], Ada));
    }

    [Fact]
    public void ALoneSurrogateIsReplacedByAChangeThatFollows()
    {
        var authority = new DocumentAuthority("ab", 0);
        var accepted = Assert.IsType<PushResult.Accepted>(authority.Push(0, "c1", 1, [Insert(2, 1, "\ud83d")], Ada));
        Assert.Equal(["c1", DocumentAuthority.ServerClientId], accepted.Updates.Select(update => update.ClientId));
        Assert.Equal("a\uFFFDb", authority.Text);
    }

    [Fact]
    public void AnInsertionIntoAPairReplacesBothHalves()
    {
        var authority = new DocumentAuthority("\ud83d\ude00", 0);
        authority.Push(0, "c1", 1, [Insert(2, 1, "x")], Ada);
        Assert.Equal("\uFFFDx\uFFFD", authority.Text);
    }

    [Fact]
    public void ALoadedTextIsMadeSound()
    {
        var authority = new DocumentAuthority("a\r\nb\rc\0", 7);
        Assert.Single(authority.RepairText());
        Assert.Equal(("a\nb\nc\uFFFD", 8L), (authority.Text, authority.Version));
        Assert.Empty(authority.RepairText());
    }

    [Fact]
    public void ReplacingTheTextIsAChangeInItsAuthorsName()
    {
        var authority = new DocumentAuthority("the old mill", 3);
        var accepted = Assert.IsType<PushResult.Accepted>(authority.Replace("the new mill\r\n", Ada));
        Assert.Equal((Ada, "the new mill\n"), (accepted.Updates[0].Author, authority.Text));
        Assert.Equal(new PushResult.Duplicate(4), authority.Replace("the new mill\n", Ada));
    }

    [Fact]
    public void AnAuthorityMadeFromTheLogKnowsWhatItAcceptedBefore()
    {
        var before = new DocumentAuthority("ab", 0);
        var push = Insert(2, 2, "c");
        before.Push(0, "c1", 1, [push], Ada);
        var after = new DocumentAuthority(before.Text, before.Version, before.Since(0)!.Value);
        Assert.Equal(new PushResult.Duplicate(1), after.Push(0, "c1", 1, [push], Ada));
    }

    [Fact]
    public void ALogWithAHoleIsAnError() => Assert.Throws<InvalidOperationException>(() =>
        new DocumentAuthority("ab", 5, [new AcceptedUpdate(3, "c1", 1, Ada, Insert(1, 1, "b"))]));
}
