using System.Globalization;
using System.Net;
using Markdig;
using Markdig.Renderers;
using Microsoft.AspNetCore.Components;

namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>Markdown that anybody may have written, as HTML that can do nothing but be read.</summary>
public static class MarkdownRenderer
{
    const string TooNested =
        "This text nests brackets, quotes, lists, emphasis or table cells so deeply that it is shown as it was written.";

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseFootnotes()
        .Build();

    /// <param name="address">
    /// Of the page the text stands on, as "/entries/salt-quay": the app's base address would send a bare "#note" to the home page.
    /// </param>
    public static MarkupString ToHtml(string markdown, string address = "")
    {
        if (!NestingScan.IsWithinBounds(markdown))
            return AsSource(markdown);
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        if (!TreeBounds.Hold(document, markdown.Length))
            return AsSource(markdown);
        HeadingOutline.Arrange(document);

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new SafeLinkRenderer(address));
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Footnotes.HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer(address));
        renderer.Render(document);
        return new MarkupString(writer.ToString());
    }

    static MarkupString AsSource(string markdown) => new(
        $"<p class=\"pl-notice pl-wait\" role=\"note\">{TooNested}</p><pre class=\"pl-source\" dir=\"auto\">{WebUtility.HtmlEncode(markdown)}</pre>");
}
