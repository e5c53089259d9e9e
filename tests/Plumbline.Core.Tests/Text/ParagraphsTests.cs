using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class ParagraphsTests
{
    [Theory]
    [InlineData("one\ntwo\n\nthree", "one\ntwo|three")]
    [InlineData("one\r\n\r\ntwo\r\n", "one|two")]
    [InlineData("# Head\nbody", "# Head|body")]
    [InlineData("- a\n- b\n  more\n1. c", "- a|- b\n  more|1. c")]
    [InlineData("> a\n> b\nc", "> a\n> b\nc")]
    [InlineData("a\n> b", "a|> b")]
    [InlineData("```\na\n\nb\n```\nc", "```\na\n\nb\n```|c")]
    [InlineData("```\nnever closed\n\nstill code", "```\nnever closed\n\nstill code")]
    [InlineData("````\n```\nstill code\n````\nc", "````\n```\nstill code\n````|c")]
    [InlineData("```x``` is code\nb", "```x``` is code\nb")]
    [InlineData("<!-- a\n\nb -->\nc", "<!-- a\n\nb -->|c")]
    [InlineData("<!-- a --> b\n\nc", "<!-- a --> b|c")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "|a|b|/|-|-|/|c|d|")]
    [InlineData("a\n\n    code\n    more\n\nb", "a|    code\n    more|b")]
    [InlineData("a\n    goes on", "a\n    goes on")]
    [InlineData("- a\n\n    goes on\n- b", "- a|goes on|- b")]
    [InlineData("- a\n\n  more\n\n    more still", "- a|  more|more still")]
    [InlineData("- a\n    - b", "- a|    - b")]
    [InlineData("    code\nprose", "    code|prose")]
    [InlineData("3.5 million\n2019 was dry", "3.5 million\n2019 was dry")]
    [InlineData("\n \n", "")]
    public void BlocksAreReadOneByOne(string text, string expected)
    {
        var separator = expected.Contains('/', StringComparison.Ordinal) ? '/' : expected.Contains("|a|", StringComparison.Ordinal) ? '/' : '|';

        Assert.Equal(expected.Split(separator, StringSplitOptions.RemoveEmptyEntries), Paragraphs.Of(text).Select(span => span.Of(text)));
    }
}
