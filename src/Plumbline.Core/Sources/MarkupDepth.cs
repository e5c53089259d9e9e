using System.Collections.Frozen;
using Plumbline.Core.Review;

namespace Plumbline.Core.Sources;

/// <summary>Counts how deeply a page nests its tags before anything parses it: a parser's work grows with the square of it.</summary>
public static class MarkupDepth
{
    /// <summary>Pages of the web stay below a hundred; parsers of browsers flatten at 512.</summary>
    public const int Most = 512;

    static readonly FrozenSet<string> NeverClosed = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option");

    /// <summary>Linear; null where the text is no page, or a page of a usual depth.</summary>
    public static Refusal? WhyRefused(string text, CancellationToken cancellation = default)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return null;
        var isPage = MarkupRemoval.IsPage(text);
        var scanner = new HtmlScanner(text);
        var open = new List<string>();
        while (scanner.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            if (scanner.Piece == HtmlPiece.Closing && open.LastIndexOf(scanner.Name) is var at and >= 0)
                open.RemoveRange(at, open.Count - at);
            if (scanner.Piece != HtmlPiece.Opening)
                continue;
            if (HtmlElements.Raw.Contains(scanner.Name))
                scanner.SkipRawContent(scanner.Name);
            else if (Nests(scanner, isPage))
                open.Add(scanner.Name);
            if (open.Count > Most)
                return new Refusal.Invalid($"This page nests its tags more than {Most} deep, so it was not read: no article needs that. Nothing was saved. Save the page again as text, or paste what you need of it.");
        }
        return null;
    }

    static bool Nests(HtmlScanner scanner, bool isPage) =>
        !NeverClosed.Contains(scanner.Name) && scanner.Name.Length > 0 && char.IsAsciiLetter(scanner.Name[0])
        && !scanner.Content.EndsWith("/>") && (isPage || HtmlElements.IsKnown(scanner.Name));
}
