using System.Globalization;
using System.Net;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>Footnote marks and the way back, with the page's address before the fragment.</summary>
sealed class FootnoteLinkRenderer(string page) : HtmlObjectRenderer<FootnoteLink>
{
    readonly string page = WebUtility.HtmlEncode(page);

    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var note = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var mark = link.Index.ToString(CultureInfo.InvariantCulture);
        renderer.Write(link.IsBackLink
            ? $"<a href=\"{page}#fnref:{mark}\" class=\"footnote-back-ref\" aria-label=\"Back to note {note} in the text\">↩</a>"
            : $"<a id=\"fnref:{mark}\" href=\"{page}#fn:{note}\" class=\"footnote-ref\" aria-label=\"Note {note}\"><sup>{note}</sup></a>");
    }
}
