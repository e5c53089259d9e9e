using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

public class TouchedParagraphsTests
{
    static readonly SubmittedText Approved = new(["lead", "ferry", "tolls"], ["lead", "ferry, by Ehr", "tolls"]);

    [Theory]
    [InlineData("rebased onto a change elsewhere", "lead|ferry|tolls|new end", "lead|ferry, by Ehr|tolls|new end", true)]
    [InlineData("handed in again as it was", "lead|ferry|tolls", "lead|ferry, by Ehr|tolls", true)]
    [InlineData("one more word", "lead|ferry|tolls", "lead|ferry, by Ehr too|tolls", false)]
    [InlineData("one more paragraph touched", "lead|ferry|tolls", "lead|ferry, by Ehr|tolls doubled", false)]
    [InlineData("a paragraph moved", "lead|ferry|tolls", "lead|tolls|ferry, by Ehr", false)]
    [InlineData("a paragraph dropped", "lead|ferry|tolls", "lead|ferry, by Ehr", false)]
    [InlineData("the change taken back", "lead|ferry|tolls", "lead|ferry|tolls", false)]
    [InlineData("the same paragraph changed by the others as well", "lead|ferry at dawn|tolls", "lead|ferry, by Ehr|tolls", false)]
    [InlineData("a new neighbour above", "lead|bridge|ferry|tolls", "lead|bridge|ferry, by Ehr|tolls", false)]
    public void OnlyTheSameChangesOnAnotherBaseLeaveApprovalsAlone(string what, string newBase, string newText, bool same) =>
        Assert.True(
            same == TouchedParagraphs.AreTheSame(Approved, new([.. newBase.Split('|')], [.. newText.Split('|')])), what);

    [Fact]
    public void AFirstVersionHasAnEmptyBase()
    {
        Assert.True(TouchedParagraphs.AreTheSame(new([], ["lead"]), new([], ["lead"])));
        Assert.False(TouchedParagraphs.AreTheSame(new([], ["lead"]), new([], ["lead", "more"])));
    }

    [Fact]
    public void ApprovalsDropWhereTheTextIsTooLongToCompare()
    {
        SubmittedText huge = new([.. Enumerable.Repeat("toll", 10_000)], [.. Enumerable.Repeat("toll", 10_000)]);
        Assert.False(TouchedParagraphs.AreTheSame(huge, huge));
    }
}
