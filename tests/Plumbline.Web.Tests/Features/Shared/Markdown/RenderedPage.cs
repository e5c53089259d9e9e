using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Web.Features.Shared.Markdown;

namespace Plumbline.Web.Tests.Features.Shared.Markdown;

/// <summary>Rendered Markdown as a browser would read it, and what must never be in it.</summary>
static class RenderedPage
{
    static readonly HtmlParser Parser = new();

    static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "blockquote", "br", "code", "del", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong", "sup",
        "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "aria-label", "class", "dir", "href", "id", "rel", "role", "start", "style", "title", "type",
    };

    public static IElement Read(string markdown, string address = "/entries/quay") =>
        Parser.ParseDocument("<!DOCTYPE html><body>" + MarkdownRenderer.ToHtml(markdown, address).Value).Body!;

    /// <summary>Lists of what may be there: a new way of being dangerous fails as well.</summary>
    public static void AssertHarmless(string markdown)
    {
        var body = Read(markdown);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> came out of: {Shown(markdown)}");
            foreach (var attribute in element.Attributes)
                Assert.True(IsHarmless(attribute), $"{attribute.Name}=\"{attribute.Value}\" came out of: {Shown(markdown)}");
        }
        Assert.DoesNotContain(body.QuerySelectorAll("a"), a => a.QuerySelector("a") is not null);
    }

    static bool IsHarmless(IAttr attribute) => Attributes.Contains(attribute.Name) && attribute.Name switch
    {
        "href" => IsHarmlessAddress(attribute.Value),
        // Pipe tables align their columns, and nothing else may be styled.
        "style" => attribute.Value is "text-align: left;" or "text-align: center;" or "text-align: right;",
        _ => true,
    };

    static bool IsHarmlessAddress(string address) =>
        // The same reader of addresses that browsers follow: resolved against the page, only these schemes may come out.
        new Url(new Url("https://plumbline.example/"), address).Scheme is "https" or "http" or "mailto";

    static string Shown(string markdown) => markdown.Length <= 400 ? markdown : markdown[..400] + "…";
}
