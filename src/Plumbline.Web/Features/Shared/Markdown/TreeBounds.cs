using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>What can only be seen once a text is parsed, and must be seen before it is written.</summary>
static class TreeBounds
{
    /// <summary>Writing goes down one call for each level, and Markdig throws at 128.</summary>
    const int MaxDepth = 100;

    /// <summary>One address given by a reference definition can stand behind every link of a text.</summary>
    const int MaxExtraAddresses = 1_000_000;

    public static bool Hold(MarkdownDocument document, int length)
    {
        var addresses = 0L;
        // Not by recursion: a deep tree would be a deep stack.
        var waiting = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > MaxDepth)
                return false;
            if (next.Node is LinkInline link)
                addresses += (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0);
            foreach (var child in ChildrenOf(next.Node))
                waiting.Push((child, next.Depth + 1));
        }
        return addresses <= length + MaxExtraAddresses;
    }

    static IEnumerable<MarkdownObject> ChildrenOf(MarkdownObject node) => node switch
    {
        ContainerBlock blocks => blocks,
        LeafBlock { Inline: { } inlines } => inlines,
        ContainerInline inlines => inlines,
        _ => [],
    };
}
