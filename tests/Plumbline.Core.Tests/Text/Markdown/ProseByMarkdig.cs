using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Plumbline.Core.Tests.Text.Markdown;

/// <summary>Which letters of a text are the writer's prose, as Markdig's tree has it.</summary>
static class ProseByMarkdig
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseAutoLinks().Build();

    /// <returns>For each UTF-16 code unit: true for prose, false for what is none, null where the two are not compared.</returns>
    public static bool?[] Of(string text)
    {
        var prose = new bool?[text.Length];
        Array.Fill(prose, false);
        var document = Markdig.Markdown.Parse(text, Pipeline);
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            if (!IsQuotedOrNoted(literal) && !IsAnAddress(literal))
                Mark(prose, literal.Span, true);
        }

        // Text between tags of a block of HTML is read by us, because readers see it; Markdig hands such a block on whole.
        foreach (var html in document.Descendants<HtmlBlock>().Where(html => html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock))
            Mark(prose, html.Span, null);
        MarkAddresses(text, prose);
        return prose;
    }

    /// <summary>An address is none of the prose; Markdig knows one only where its host has a dot ("http://localhost" is text to it).</summary>
    static void MarkAddresses(string text, bool?[] prose)
    {
        for (var at = text.IndexOf("://localhost", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://localhost", at + 1, StringComparison.Ordinal))
        {
            var start = text.LastIndexOf("http", at, StringComparison.Ordinal);
            var end = text.AsSpan(at).IndexOfAny(" \n)>");
            Mark(prose, new SourceSpan(start, end < 0 ? text.Length - 1 : at + end - 1), null);
        }
    }

    /// <summary>Block quotations and footnotes are the sources' words, and left unread on purpose.</summary>
    static bool IsQuotedOrNoted(Inline inline)
    {
        while (inline.Parent is { } parent)
            inline = parent;
        for (var block = (MarkdownObject?)((ContainerInline)inline).ParentBlock; block is Block inner; block = inner.Parent)
        {
            if (block is QuoteBlock or Footnote)
                return true;
        }

        return false;
    }

    static bool IsAnAddress(LiteralInline literal) => literal.Parent is LinkInline { IsAutoLink: true };

    static void Mark(bool?[] prose, SourceSpan span, bool? value)
    {
        for (var i = Math.Max(0, span.Start); i <= span.End && i < prose.Length; i++)
            prose[i] = value;
    }
}
