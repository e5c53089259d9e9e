using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class TokensTests
{
    [Theory]
    [InlineData("The so-called deed.", "the so-called deed .")]
    [InlineData("the dockers’ hall, each other's", "the dockers ’ hall , each other's")]
    [InlineData("It’s £3,000.50 (12%)", "it's £ 3,000.50 ( 12 % )")]
    [InlineData("the U.S. and e.g. this...", "the u.s. and e.g. this ...")]
    [InlineData("1990s 9-year 10:30", "1990s 9-year 10:30")]
    [InlineData("naïve ÉCOLE Žarko", "naïve école žarko")]
    [InlineData("a 🙂 b", "a 🙂 b")]
    public void WordsNumbersAndMarksComeApart(string text, string expected) =>
        Assert.Equal(expected.Replace('’', '\'').Split(' '), Tokens.Of(text).Select(token => token.Lower));

    [Fact]
    public void LoweringKnowsNoTurkish()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
        try
        {
            Assert.Equal("is", Tokens.Of("IS")[0].Lower);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void OffsetsAreThoseOfTheText()
    {
        const string text = "\t🙂 The  “weir”";

        Assert.All(Tokens.Of(text), token => Assert.Equal(token.Lower, token.Span.Of(text).ToLowerInvariant()));
        Assert.Equal(5, Tokens.Of(text).Length);
    }

    [Fact]
    public void AnEndlessWordStandsInNoList() => Assert.Equal("", Assert.Single(Tokens.Of(new string('a', 1000))).Lower);
}
