using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Evidence;

public sealed class PassageRulesSpecs
{
    const string Text = "Dues rose twice. 🔔 rang.\n\n| Year | Dues |\n|---|---|\n| 1871 | ten |\n| 1872 | twelve |\n\nThe council paid.";

    static Refusal? Refuse(string from, string to)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal);
        return PassageRules.Refuse(Text, new TextSpan(start, Text.IndexOf(to, start, StringComparison.Ordinal) + to.Length));
    }

    [Theory]
    [InlineData("Dues rose", "twice.")]
    [InlineData("Dues rose", "rang.")]
    [InlineData("| 1871", "ten |")]
    [InlineData("1871", "ten")]
    public void SentencesAndOneRowOfATableCanBeCited(string from, string to) => Assert.Null(Refuse(from, to));

    [Theory]
    [InlineData("rang", "Year")]
    [InlineData("| 1871", "| 1872")]
    [InlineData("twelve", "council")]
    [InlineData("Dues rose", "paid.")]
    public void NothingThatRunsAcrossATable(string from, string to) =>
        Assert.Contains("table", Assert.IsType<Refusal.Invalid>(Refuse(from, to)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(3, 3)]
    [InlineData(-1, 4)]
    [InlineData(9, 4)]
    [InlineData(0, 9_000)]
    [InlineData(25, 27)]
    [InlineData(0, 18)]
    public void NoRangeThatIsNone(int start, int end) => Assert.IsType<Refusal.Invalid>(PassageRules.Refuse(Text, new TextSpan(start, end)));

    [Fact]
    public void ATooLongPassageIsToldItsLength()
    {
        var text = string.Concat(Enumerable.Repeat("Dues rose. ", 200));

        Assert.Contains("2,200", Assert.IsType<Refusal.TooLarge>(PassageRules.Refuse(text, new TextSpan(0, text.Length))).Reason, StringComparison.Ordinal);
        Assert.Null(PassageRules.Refuse(text, new TextSpan(0, 2_000)));
    }
}
