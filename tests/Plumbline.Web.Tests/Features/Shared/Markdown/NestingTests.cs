using System.Diagnostics;
using Plumbline.Web.Features.Shared.Markdown;

namespace Plumbline.Web.Tests.Features.Shared.Markdown;

public sealed class NestingTests
{
    const int Length = 200_000;

    public static TheoryData<string> Towers =>
    [
        "[", "![", "![a](", "[a](", "[a][", "[^", "> ", ">", "- > ", "1. ", "*a ", "**a ", "_a ", "a* ", "*a _b ", "a**b", "*_", "|[", "|*a", "[a\n", "<a ", "`a``b",
        "[a](b \"", "(", "|", "a|b\n", "#\n", "- a\n", "> a\n", "[^a]: ", "[^a]", "[a]: b\n", "\\[", "&amp", "***a", "*a**b", "**a*b",
    ];

    [Theory]
    [MemberData(nameof(Towers))]
    public void RepetitionIsRenderedInTime(string part) => AssertRendersInTime(Repeat(part, Length));

    [Theory]
    [MemberData(nameof(Towers))]
    public void RepetitionBySmallParagraphsIsRenderedInTime(string part) =>
        AssertRendersInTime(Repeat(Repeat(part, 400) + "\n\n", Length));

    [Fact]
    public void TenKilobytesOfBracketsAreShownAsSource()
    {
        var text = new string('[', 10_000);
        var body = RenderedPage.Read(text);
        Assert.Equal(text, body.QuerySelector("pre")!.TextContent);
        Assert.Contains("as it was written", body.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void SourceIsShownWithoutItsMarkupTakingEffect() =>
        RenderedPage.AssertHarmless("<script>alert(1)</script>" + new string('[', 10_000));

    [Fact]
    public void ListsNestedByIndentationAreBounded()
    {
        var list = string.Concat(Enumerable.Range(0, 200).Select(depth => new string(' ', 2 * depth) + "- a\n"));
        Assert.NotNull(RenderedPage.Read(list).QuerySelector("pre"));
    }

    [Fact]
    public void EmphasisInsideEmphasisIsBounded() =>
        Assert.NotNull(RenderedPage.Read(Repeat("*a ", 300) + Repeat("a* ", 300)).QuerySelector("pre"));

    [Fact]
    public void ATableOfManyColumnsAndRowsIsBounded() =>
        Assert.NotNull(RenderedPage.Read(Repeat("|a", 5_000) + "\n" + Repeat("|-", 5_000) + "\n" + Repeat("|\n", 10_000)).QuerySelector("pre.pl-source"));

    [Fact]
    public void OneLongAddressBehindManyLinksIsBounded() =>
        Assert.NotNull(RenderedPage.Read("[a]: " + new string('x', 20_000) + "\n\n" + string.Concat(Enumerable.Repeat("[a]\n\n", 5_000))).QuerySelector("pre.pl-source"));

    [Fact]
    public void AnOrdinaryLongEntryIsNotTakenForOne()
    {
        var paragraph = "The *harbour board* said[^1] that __dredging__ costs [11 marks](https://a.example/p) a day (see [^2]). ";
        var text = string.Concat(Enumerable.Repeat(Repeat(paragraph, 1_500) + "\n\n- one\n  - two\n    - three\n\n", 100))
            + "| a | b | c |\n|---|---|---|\n" + Repeat("| 1 | 2 | 3 |\n", 7_000) + "\n[^1]: Board minutes.\n[^2]: Log.\n";
        Assert.Null(RenderedPage.Read(text).QuerySelector("pre"));
    }

    [Fact]
    public void GeneratedTowersNeverThrow()
    {
        string[] parts = ["[", "]", "*", "**", "***", "_", "__", "a", " ", "> ", "- ", "\n", "![a](b)", "[a](b)", "|", "(", ")", "1. ", "`", "~~", "[^1]", "\n\n", "\n  ", "\\"];
        var random = new Random(7);
        var count = Environment.GetEnvironmentVariable("PLUMBLINE_LONG") == "1" ? 20_000 : 300;
        for (var i = 0; i < count; i++)
        {
            // Few kinds of part at a time, so that towers grow high.
            var chosen = Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]).ToArray();
            var text = string.Concat(Enumerable.Range(0, random.Next(10, 2_000)).Select(_ => chosen[random.Next(chosen.Length)]));
            var failure = Record.Exception(() => AssertRendersInTime(text));
            Assert.True(failure is null, $"{failure?.Message} Made of “{string.Join("”, “", chosen)}”, seed {i}");
        }
    }

    static void AssertRendersInTime(string text)
    {
        var started = Stopwatch.GetTimestamp();
        MarkdownRenderer.ToHtml(text);
        var took = Stopwatch.GetElapsedTime(started);
        // Quadratic work on these texts takes minutes; a loaded machine does not.
        Assert.True(took < TimeSpan.FromSeconds(10), $"took {took.TotalSeconds:0.0} s");
    }

    static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, Math.Max(1, length / part.Length)));
}
