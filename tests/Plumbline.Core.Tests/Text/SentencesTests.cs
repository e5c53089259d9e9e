using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("The weir broke. The mill stood.", 2)]
    [InlineData("Dr. Marr met Gen. Ehr at St. Ilm. They left.", 2)]
    [InlineData("J. R. Marr wrote it.", 1)]
    [InlineData("It rose by 3.5 per cent. Then it fell.", 2)]
    [InlineData("The U.S. envoy left at 9 a.m. and came back.", 1)]
    [InlineData("He works in the U.S. The mill is closed.", 2)]
    [InlineData("Well ... perhaps not. No.", 2)]
    [InlineData("They waited… Then they left.", 2)]
    [InlineData("“It broke.” The miller left.", 2)]
    [InlineData("Was it closed? “No!” said the clerk.", 2)]
    [InlineData("See art. 5 of the deed, vol. 2, no. 7.", 1)]
    [InlineData("She came from Mt. Orn and Ft. Ressa, approx. 9 km away. Then she left.", 2)]
    [InlineData("Sgt. P. Q. Marr signed it. So did Rev. Oss.", 2)]
    [InlineData("It cost £3.50, i.e. less. It sold.", 2)]
    [InlineData("He said: “It broke. I saw it.” Then he left.", 3)]
    [InlineData("A line\nwrapped by hand. Another.", 2)]
    [InlineData("", 0)]
    public void SentencesEndWhereTheyEnd(string text, int expected)
    {
        var tokens = Tokens.Of(text);
        var sentences = Sentences.Of(text, tokens);

        Assert.Equal(expected, sentences.Length);
        Assert.Equal(tokens.Length, sentences.Sum(sentence => sentence.End - sentence.First));
    }

    [Fact]
    public void ASentenceKeepsItsClosingMarks()
    {
        const string text = "(“It broke.”) The miller left.";

        Assert.Equal(["(“It broke.”)", "The miller left."], Sentences.Of(text, Tokens.Of(text)).Select(sentence => sentence.Span.Of(text)));
    }
}
