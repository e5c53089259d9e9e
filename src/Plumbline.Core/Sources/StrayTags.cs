using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>Tags in a text that is not a page: known ones go, scripts with what they hold; "a &lt; b" and "&lt;ref&gt;" are text.</summary>
static class StrayTags
{
    public static string Without(CleaningRun run)
    {
        var kept = new StringBuilder(run.Text.Length);
        var scanner = new HtmlScanner(run.Text);
        while (scanner.MoveNext())
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if (scanner.Piece is HtmlPiece.Opening or HtmlPiece.Closing && !HtmlElements.IsKnown(scanner.Name))
                scanner.TakeAsText();
            if (scanner.Piece == HtmlPiece.Text)
            {
                kept.Append(scanner.Content);
                continue;
            }
            var tagAt = scanner.Start;
            var name = scanner.Name;
            if (scanner.Piece == HtmlPiece.Opening && HtmlElements.Raw.Contains(name))
                scanner.SkipRawContent(name);
            run.Removed(RemovalKind.Markup, run.Text.AsSpan(tagAt, scanner.End - tagAt));
            if (name is "br" or "tr" or "li" || HtmlElements.Blocks.Contains(name) || HtmlElements.IsHeading(name))
                kept.Append('\n');
            else if (EndsLikeATag(kept))
                kept.Append(' ');
        }
        return kept.Replace("&nbsp;", " ").ToString();
    }

    // "<scr<script></script>ipt>" must not close up to a tag again.
    static bool EndsLikeATag(StringBuilder text)
    {
        var at = text.Length - 1;
        while (at >= 0 && text.Length - at < 16 && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '/'))
            at--;
        return at >= 0 && text[at] == '<';
    }
}
