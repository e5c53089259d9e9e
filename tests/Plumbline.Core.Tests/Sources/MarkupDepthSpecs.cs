using Plumbline.Core.Review;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

public sealed class MarkupDepthSpecs
{
    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("x-panel")]
    public void AHundredThousandNestedTagsAreRefusedByCounting(string tag)
    {
        var page = $"<html><body>{string.Concat(Enumerable.Repeat($"<{tag}>", 100_000))}words</body></html>";

        Assert.IsType<Refusal.Invalid>(MarkupDepth.WhyRefused(page));
    }

    [Fact]
    public void ManyTagsSideBySideAreNotDeep()
    {
        var page = $"<html><body>{string.Concat(Enumerable.Repeat("<div><p>words<br><a name=x>more</div><ul><li>a<li>b</ul>", 20_000))}</body></html>";

        Assert.Null(MarkupDepth.WhyRefused(page));
        Assert.Null(MarkupDepth.WhyRefused("3 < 4 and <ref> is no tag here"));
    }

    [Fact]
    public void WhatAScriptHoldsNestsNothing() =>
        Assert.Null(MarkupDepth.WhyRefused($"<html><script>{string.Concat(Enumerable.Repeat("<div>", 2000))}</script><body>words</body></html>"));
}
