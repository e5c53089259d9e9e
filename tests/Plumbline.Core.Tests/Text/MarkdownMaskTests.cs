using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text;

public class MarkdownMaskTests
{
    [Theory]
    [InlineData("## The weir", "   The weir")]
    [InlineData("- the weir", "  the weir")]
    [InlineData("12. the weir", "    the weir")]
    [InlineData("a `b` c ``d`e`` f", "a     c         f")]
    [InlineData("see [the deed](https://x.example/a_(b)) now", "see [the deed                           now")]
    [InlineData("![a weir](w.png) stands", " [a weir         stands")]
    [InlineData("*the* __weir__", " the    weir  ")]
    [InlineData("snake_case_word", "snake_case_word")]
    [InlineData("built.[^1] Then[12] on", "built.     Then     on")]
    [InlineData("see <https://x.example> or https://y.example/z.", "see                     or                     ")]
    [InlineData("<b>weir</b> < 3", "   weir     < 3")]
    [InlineData("the [deed][d-2] here", "the [deed       here")]
    [InlineData("\\[no link\\](x) and \\`no code\\`", " [no link ](x) and  `no code `")]
    [InlineData("salt &amp; flour & AT&T; so", "salt       flour & AT    so")]
    [InlineData("seen <!-- a > b --> here", "seen                here")]
    [InlineData("> quoted words", "              ")]
    [InlineData("```\ncode\n```", "            ")]
    [InlineData("    var weir = 1;", "                 ")]
    [InlineData("    - a nested item", "      a nested item")]
    [InlineData("\tcode", "     ")]
    [InlineData("| a | `b` |", "| a |     |")]
    [InlineData("[1]: https://x.example", "                      ")]
    [InlineData("Head\n====", "Head\n    ")]
    public void WhatIsNotProseIsBlankedInPlace(string block, string expected)
    {
        var masked = MarkdownMask.Of(block).Text.Replace('\n', ' ');

        Assert.Equal(block.Length, masked.Length);
        Assert.Equal(expected.Replace('\n', ' '), masked);
    }

    [Fact]
    public void FootnoteMarksAreKeptAsCitations()
    {
        const string block = "built.[^1] Then[12] on [2019](x)";

        Assert.Equal(["[^1]", "[12]"], MarkdownMask.Of(block).Citations.Select(span => span.Of(block)));
    }
}
