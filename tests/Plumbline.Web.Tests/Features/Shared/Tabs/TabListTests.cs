using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Plumbline.Web.Features.Shared.Tabs;

namespace Plumbline.Web.Tests.Features.Shared.Tabs;

public sealed class TabListTests : IDisposable
{
    static readonly TabItem[] Items = [new("findings", "Findings", 3), new("threads", "Threads", 0), new("checks", "Checks")];

    readonly BunitContext context = new();
    string chosen = "findings";

    public TabListTests()
    {
        RegistryGapBunit.ReplaceMarkupComparer(context);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public void Dispose() => context.Dispose();

    IRenderedComponent<TabList> Render() => context.Render<TabList>(parameters => parameters
        .Add(c => c.Items, Items)
        .Add(c => c.Current, chosen)
        .Add(c => c.CurrentChanged, id => chosen = id)
        .Add(c => c.Label, "Beside the draft")
        .Add(c => c.Panel, "panel"));

    static IElement Tab(IRenderedComponent<TabList> list, string name) =>
        list.FindAll("[role=tab]").Single(tab => tab.TextContent.Contains(name, StringComparison.Ordinal));

    [Fact]
    public void OnlyTheOpenTabIsInTheTabOrder()
    {
        var list = Render();
        Assert.Equal("0", Tab(list, "Findings").GetAttribute("tabindex"));
        Assert.Equal("true", Tab(list, "Findings").GetAttribute("aria-selected"));
        Assert.Equal("-1", Tab(list, "Checks").GetAttribute("tabindex"));
    }

    [Fact]
    public void ACountStandsBesideTheNameAndNoneWhereThereIsNone()
    {
        var list = Render();
        Assert.Equal("0", Tab(list, "Threads").QuerySelector(".pl-count")!.TextContent);
        Assert.Null(Tab(list, "Checks").QuerySelector(".pl-count"));
    }

    [Fact]
    public void AClickOpensATab()
    {
        Tab(Render(), "Checks").Click();
        Assert.Equal("checks", chosen);
    }

    [Theory]
    [InlineData("ArrowRight", "threads")]
    [InlineData("ArrowLeft", "checks")]
    [InlineData("End", "checks")]
    [InlineData("Home", "findings")]
    [InlineData("x", "findings")]
    public void ArrowKeysWalkRoundTheTabs(string key, string expected)
    {
        Tab(Render(), "Findings").KeyDown(new KeyboardEventArgs { Key = key });
        Assert.Equal(expected, chosen);
    }
}
