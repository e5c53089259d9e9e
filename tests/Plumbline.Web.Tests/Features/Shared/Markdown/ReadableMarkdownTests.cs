using AngleSharp.Dom;

namespace Plumbline.Web.Tests.Features.Shared.Markdown;

public sealed class ReadableMarkdownTests
{
    [Fact]
    public void PipeTablesAreTables()
    {
        var body = RenderedPage.Read("| Season | Catch |\n|---|--:|\n| Spring | 11 t |");
        Assert.Equal(["Season", "Catch"], body.QuerySelectorAll("th").Select(th => th.TextContent));
        Assert.Equal(["Spring", "11 t"], body.QuerySelectorAll("td").Select(td => td.TextContent));
    }

    [Fact]
    public void FootnotesLinkThereAndBackOnTheirOwnPage()
    {
        var body = RenderedPage.Read("The quay silted up.[^mud]\n\n[^mud]: Harbour log.", "/entries/salt-quay");
        var there = body.QuerySelector("p a")!;
        Assert.Equal("/entries/salt-quay#fn:1", there.GetAttribute("href"));
        Assert.NotNull(body.QuerySelector("li[id='fn:1']"));
        Assert.Equal("/entries/salt-quay#fnref:1", body.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Equal("fnref:1", there.Id);
    }

    [Fact]
    public void HeadingsHaveIdsThatDoNotMeet()
    {
        var body = RenderedPage.Read("## Dredging\n\n## Dredging\n\n## Dredging-2\n\n## *Main* quay\n\n## …\n");
        Assert.Equal(["s-dredging", "s-dredging-2", "s-dredging-2-2", "s-main-quay", "s-"], body.QuerySelectorAll("h2").Select(h => h.Id));
    }

    [Fact]
    public void ATextsFirstLevelStandsBelowThePagesHeading()
    {
        var body = RenderedPage.Read("# Quay\n\n## Dredging\n\n###### Mud");
        Assert.Equal(["H2", "H3", "H6"], body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.TagName));
    }

    [Fact]
    public void HeadingsWithoutAFirstLevelStayWhereTheyAre() =>
        Assert.Equal("H2", RenderedPage.Read("## Dredging").QuerySelector("h2, h3")!.TagName);

    [Fact]
    public void AnEmptyTextIsEmpty() => Assert.Equal("", RenderedPage.Read("").TextContent);
}
