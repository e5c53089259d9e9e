using System.Net;

namespace Plumbline.Core.Sources;

/// <summary>The text of a saved page, with its headings, lists and tables as Markdown.</summary>
static class HtmlPage
{
    public static string ToText(CleaningRun run)
    {
        var text = new HtmlTextWriter();
        var scanner = new HtmlScanner(run.Text);
        var apart = new ApartElement();
        while (scanner.MoveNext())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (scanner.Piece == HtmlPiece.Text)
            {
                if (!apart.IsOpen)
                    text.Write(WebUtility.HtmlDecode(scanner.Content.ToString()));
                continue;
            }
            var name = scanner.Name;
            if (apart.IsOpen)
            {
                apart.Pass(scanner.Piece, name);
                if (scanner.Piece == HtmlPiece.Opening && HtmlElements.Raw.Contains(name))
                    scanner.SkipRawContent(name);
                continue;
            }
            if (scanner.Piece == HtmlPiece.Opening && HtmlElements.Raw.Contains(name))
            {
                var tagAt = scanner.Start;
                scanner.SkipRawContent(name);
                run.Removed(RemovalKind.Markup, run.Text.AsSpan(tagAt, scanner.End - tagAt));
                continue;
            }
            var furniture = scanner.Piece == HtmlPiece.Opening && name is not ("body" or "html") ? HtmlElements.FurnitureOf(scanner.Content) : null;
            run.Removed(furniture ?? RemovalKind.Markup, scanner.Content);
            if (scanner.Piece == HtmlPiece.Opening && (furniture is not null || HtmlElements.Apart.Contains(name)) && !scanner.Content.EndsWith("/>"))
                apart.Open(name);
            else if (scanner.Piece != HtmlPiece.Comment)
                text.Tag(name, opening: scanner.Piece == HtmlPiece.Opening);
        }
        return text.ToString();
    }

    /// <summary>An element that is left out with all it holds; only elements of its own name need counting to find its end.</summary>
    sealed class ApartElement
    {
        string _name = "";
        int _depth;

        public bool IsOpen => _depth > 0;

        public void Open(string name) => (_name, _depth) = (name, 1);

        public void Pass(HtmlPiece piece, string name)
        {
            if (string.Equals(name, _name, StringComparison.Ordinal))
                _depth += piece == HtmlPiece.Opening ? 1 : -1;
        }
    }
}
