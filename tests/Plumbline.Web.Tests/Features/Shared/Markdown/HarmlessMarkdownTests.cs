using AngleSharp.Dom;

namespace Plumbline.Web.Tests.Features.Shared.Markdown;

public sealed class HarmlessMarkdownTests
{
    public static TheoryData<string> Written => [.. Payloads.All];

    [Theory]
    [MemberData(nameof(Written))]
    public void NothingThatRunsOrLoadsComesOut(string markdown) => RenderedPage.AssertHarmless(markdown);

    [Theory]
    [MemberData(nameof(Written))]
    public void NeitherDoesItInsideOtherMarkup(string markdown)
    {
        RenderedPage.AssertHarmless("> - **" + markdown + "**");
        RenderedPage.AssertHarmless("| a | b |\n|---|:-:|\n| " + markdown + " | c |");
        RenderedPage.AssertHarmless("[" + markdown + "](https://a.example)");
    }

    [Fact]
    public void GeneratedMixturesAreHarmless()
    {
        var count = Environment.GetEnvironmentVariable("PLUMBLINE_LONG") == "1" ? 100_000 : 2_000;
        var mixture = new Mixture(seed: 20261122);
        for (var i = 0; i < count; i++)
            RenderedPage.AssertHarmless(mixture.Next());
    }

    [Fact]
    public void RawHtmlIsShownAsItWasTyped() =>
        Assert.Contains("<script>alert(1)</script>", RenderedPage.Read("Harbour <script>alert(1)</script> news").TextContent, StringComparison.Ordinal);

    [Fact]
    public void ARefusedLinkKeepsItsWordsAndShowsItsAddress()
    {
        var body = RenderedPage.Read("See [the tide table](javascript:alert(1)).");
        Assert.Empty(body.QuerySelectorAll("a"));
        Assert.Equal("See the tide table javascript:alert(1).", body.TextContent.Trim());
    }

    [Fact]
    public void AnImageIsALinkWithItsAlternativeText()
    {
        var link = Assert.Single(RenderedPage.Read("![A buoy at *low* tide](https://a.example/buoy.jpg)").QuerySelectorAll("a"));
        Assert.Equal("Image: A buoy at low tide", link.TextContent);
        Assert.Equal("https://a.example/buoy.jpg", link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("[x](https://a.example/?a=1&b=2)", "https://a.example/?a=1&b=2")]
    [InlineData("[x](mailto:desk@a.example)", "mailto:desk@a.example")]
    [InlineData("[x](/entries/tide-mills)", "/entries/tide-mills")]
    [InlineData("[x](tide-mills)", "tide-mills")]
    [InlineData("[x](#s-quay)", "/entries/quay#s-quay")]
    [InlineData("<https://a.example/>", "https://a.example/")]
    [InlineData("<desk@a.example>", "mailto:desk@a.example")]
    public void OrdinaryLinksStay(string markdown, string address) =>
        Assert.Equal(address, Assert.Single(RenderedPage.Read(markdown).QuerySelectorAll("a")).GetAttribute("href"));
}
