using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class QuotationsTests
{
    [Theory]
    [InlineData("She said “stop” twice.", "stop")]
    [InlineData("She said \"stop\" and \"go\".", "stop|go")]
    [InlineData("Sie sagte „halt“ und ging.", "halt")]
    [InlineData("Elle dit « halte » puis «va».", " halte |va")]
    [InlineData("Sie sagte »halt« und ging.", "halt")]
    [InlineData("She said ‘stop, it’s late’ twice.", "stop, it’s late")]
    [InlineData("She said 'stop, it's late' twice.", "stop, it's late")]
    [InlineData("She said 'the dockers' hall is shut', and left.", "the dockers' hall is shut")]
    [InlineData("“She said ‘stop’ to “him” too,” he said.", "She said ‘stop’ to “him” too,")]
    [InlineData("The dockers' union and the '90s weren't kind to 'em.", "")]
    [InlineData("The weavers’ hall isn’t theirs.", "")]
    [InlineData("A 6\" pipe burst.", "")]
    public void TheOutermostQuotationsAreFound(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Quotations.Of(text).Select(quotation => quotation.Inner.Of(text)));

    [Theory]
    [InlineData("He wrote: \"The weir will break. We all knew it.")]
    [InlineData("He wrote: “The weir will break. We all knew it.")]
    public void AQuotationThatIsNeverClosedRunsToTheEnd(string text)
    {
        var quotation = Assert.Single(Quotations.Of(text));

        Assert.False(quotation.IsClosed);
        Assert.Equal("The weir will break. We all knew it.", quotation.Inner.Of(text));
    }

    [Theory]
    [InlineData("We all knew it,\" wrote Marr.", "We all knew it,")]
    [InlineData("We all knew it.” Marr left.", "We all knew it.")]
    public void AQuotationFromAnEarlierParagraphBeginsWithThisOne(string text, string inner) =>
        Assert.Equal(inner, Assert.Single(Quotations.Of(text)).Inner.Of(text));
}
