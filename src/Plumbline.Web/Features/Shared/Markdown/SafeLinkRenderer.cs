using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>Links to allowed addresses; an image becomes a link with its alternative text, so that reading tells no other site.</summary>
sealed class SafeLinkRenderer(string page) : HtmlObjectRenderer<LinkInline>
{
    bool withinLink;

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        // HTML forbids a link within a link: an image in a link's text is its alternative text.
        if (withinLink)
        {
            renderer.WriteChildren(link);
            return;
        }
        withinLink = true;
        if (LinkAddress.Allow(link.Url, page) is { } address)
            WriteLink(renderer, link, address);
        else
            WriteRefused(renderer, link);
        withinLink = false;
    }

    static void WriteLink(HtmlRenderer renderer, LinkInline link, string address)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\"");
        if (!string.IsNullOrEmpty(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        if (LinkAddress.LeavesTheSite(address))
            renderer.Write(" rel=\"nofollow noopener\"");
        renderer.Write(">");
        if (link.IsImage)
            renderer.Write("Image: ");
        renderer.WriteChildren(link);
        if (link.FirstChild is null)
            renderer.WriteEscape(address);
        renderer.Write("</a>");
    }

    static void WriteRefused(HtmlRenderer renderer, LinkInline link)
    {
        renderer.WriteChildren(link);
        renderer.Write(" <code class=\"pl-refused-link\">").WriteEscape(link.Url).Write("</code>");
    }
}
