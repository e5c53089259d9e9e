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
        var infobox = new InfoboxRows(run.Infobox);
        while (scanner.MoveNext())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (scanner.Piece == HtmlPiece.Text)
            {
                var words = WebUtility.HtmlDecode(scanner.Content.ToString());
                if (!apart.IsOpen)
                    text.Write(words);
                else if (apart.IsInfobox)
                    infobox.Write(words);
                continue;
            }
            var name = scanner.Name;
            if (apart.IsOpen)
            {
                if (apart.IsInfobox && scanner.Piece != HtmlPiece.Comment)
                    infobox.Tag(name, opening: scanner.Piece == HtmlPiece.Opening);
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
                apart.Open(name, isInfobox: furniture == RemovalKind.InfoboxDebris);
            else if (scanner.Piece != HtmlPiece.Comment)
            {
                if (scanner.Piece == HtmlPiece.Opening && HtmlElements.IsReferenceList(name, scanner.Content))
                    text.Heading("References");
                text.Tag(name, opening: scanner.Piece == HtmlPiece.Opening);
            }
        }
        return text.ToString();
    }

    /// <summary>An element that is left out with all it holds; only elements of its own name need counting to find its end.</summary>
    sealed class ApartElement
    {
        string _name = "";
        int _depth;

        public bool IsOpen => _depth > 0;

        public bool IsInfobox { get; private set; }

        public void Open(string name, bool isInfobox) => (_name, _depth, IsInfobox) = (name, 1, isInfobox);

        public void Pass(HtmlPiece piece, string name)
        {
            if (string.Equals(name, _name, StringComparison.Ordinal))
                _depth += piece == HtmlPiece.Opening ? 1 : -1;
        }
    }
}
