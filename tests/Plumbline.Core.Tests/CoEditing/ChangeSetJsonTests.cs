using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

public class ChangeSetJsonTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("[5]")]
    [InlineData("[[3]]")]
    [InlineData("[2,[1,\"x\"],4]")]
    [InlineData("[[0,\"one\",\"\",\"three\"]]")]
    [InlineData("[[0,\"quote \\\" and \\\\ and \\u0001\"]]")]
    [InlineData("[[0,\"\",\"\"]]")]
    public void WhatIsReadIsWrittenTheSame(string json) => Assert.Equal(json, Json.Parsed(json).ToJson());

    [Fact]
    public void LinesAreJoinedWithALineFeedOfOneUnit()
    {
        var change = Json.Parsed("[2,[0,\"a\",\"b\"]]");
        Assert.Equal(2, change.Length);
        Assert.Equal(5, change.NewLength);
        Assert.Equal("xya\nb", change.Apply("xy"));
    }

    [Fact]
    public void LoneSurrogatesAreReadAndWrittenEscaped()
    {
        var raw = Json.Parsed("[[0,\"\ud83d\"]]");
        Assert.Equal("\ud83d", raw.Apply(""));
        Assert.Equal("[[0,\"\\ud83d\"]]", raw.ToJson());
        Assert.Equal("\ud83d", Json.Parsed(raw.ToJson()).Apply(""));
    }

    [Fact]
    public void PairsAreWrittenAsTheyAre() => Assert.Equal("[[0,\"\ud83d\ude00\"]]", Json.Parsed("[[0,\"\\ud83d\\ude00\"]]").ToJson());

    [Theory]
    [InlineData("", "'[' expected")]
    [InlineData("{}", "'[' expected")]
    [InlineData("[1", "']' expected")]
    [InlineData("[1]x", "more after the end")]
    [InlineData("[-1]", "a length expected")]
    [InlineData("[1.5]", "']' expected")]
    [InlineData("[99999999999]", "a length expected")]
    [InlineData("[2147483647,1]", "longer than any text")]
    [InlineData("[0]", "a section that does nothing")]
    [InlineData("[[0]]", "a section that does nothing")]
    [InlineData("[[0,\"\"]]", "a section that does nothing")]
    [InlineData("[[1,2]]", "'\"' expected")]
    [InlineData("[[1,\"a\\nb\"]]", "a line break inside a line")]
    [InlineData("[[1,\"a\\rb\"]]", "a line break inside a line")]
    [InlineData("[[1,\"a\\u000ab\"]]", "a line break inside a line")]
    [InlineData("[[1,\"a\nb\"]]", "a control character that is not escaped")]
    [InlineData("[[1,\"a\\x\"]]", "a bad escape")]
    [InlineData("[[1,\"a\\u00g0\"]]", "a bad escape")]
    [InlineData("[[1,\"a", "a line without an end")]
    [InlineData("[[1,\"a\\", "a bad escape")]
    public void MalformedChangesAreRefusedWithTheReason(string json, string reason) =>
        Assert.Contains(reason, Json.Complaint(json), StringComparison.Ordinal);
}
