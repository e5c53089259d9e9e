using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>Addresses between angle brackets.</summary>
sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var address = LinkAddress.Allow(link.IsEmail ? "mailto:" + link.Url : link.Url, page: "");
        if (address is null || WithinLink(link))
        {
            renderer.WriteEscape(link.Url);
            return;
        }
        renderer.Write("<a rel=\"nofollow noopener\" href=\"").WriteEscapeUrl(address).Write("\">").WriteEscape(link.Url).Write("</a>");
    }

    static bool WithinLink(AutolinkInline link) => link.Parent is { } parent && (parent is LinkInline || parent.FindParentOfType<LinkInline>().Any());
}
