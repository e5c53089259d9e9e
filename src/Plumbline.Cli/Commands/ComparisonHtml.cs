using System.Collections.Immutable;
using System.Net;
using System.Text;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands;

/// <summary>A page of its own that runs nothing and loads nothing: the texts appear in it as text only.</summary>
static class ComparisonHtml
{
    const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Comparison</title>
        <style>
        :root { color-scheme: light dark; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; font: 1rem/1.5 Georgia, serif; }
        th, td { border-bottom: 1px solid #8884; padding: .3rem .6rem; text-align: left; vertical-align: top; white-space: pre-wrap; overflow-wrap: break-word; }
        th { font: .8rem/1.9 system-ui, sans-serif; }
        th:first-child { width: 5.5rem; }
        del { background: #d33a; color: inherit; }
        ins { background: #2a5a; color: inherit; }
        </style>
        </head>
        <body>
        <table>
        <thead><tr><th scope="col">Kind</th><th scope="col">Old</th><th scope="col">New</th></tr></thead>
        <tbody>

        """;

    const string Foot = """
        </tbody>
        </table>
        </body>
        </html>

        """;

    public static string Of(TextComparison comparison, string oldText, string newText)
    {
        var html = new StringBuilder(Head);
        foreach (var row in comparison.Rows)
        {
            var kind = Json.Name(row.Kind);
            html.Append("<tr class=\"").Append(kind).Append("\"><th scope=\"row\">").Append(kind).Append("</th><td>");
            AppendSide(html, oldText, row.Old, "del", [.. row.Edits.Select(e => e.Old)], wholly: row.Kind == RowKind.Removed);
            html.Append("</td><td>");
            AppendSide(html, newText, row.New, "ins", [.. row.Edits.Select(e => e.New)], wholly: row.Kind == RowKind.Added);
            html.Append("</td></tr>\n");
        }
        return html.Append(Foot).ToString();
    }

    static void AppendSide(StringBuilder html, string text, TextSpan? span, string element, ImmutableArray<TextSpan> edits, bool wholly)
    {
        if (span is not { } side)
            return;
        var at = side.Start;
        foreach (var edit in wholly ? [side] : edits.Where(e => !e.IsEmpty))
        {
            html.Append(WebUtility.HtmlEncode(text[at..edit.Start]));
            html.Append('<').Append(element).Append('>').Append(WebUtility.HtmlEncode(edit.Of(text))).Append("</").Append(element).Append('>');
            at = edit.End;
        }
        html.Append(WebUtility.HtmlEncode(text[at..side.End]));
    }
}
