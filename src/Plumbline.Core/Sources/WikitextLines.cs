using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>The markup at the head of a wiki page's lines, headings, lists and tables, as Markdown.</summary>
static class WikitextLines
{
    /// <summary>Stands before the marks of a list; no text may hold it.</summary>
    public const char ListHead = '\uFDD2';

    public static string ToMarkdown(string text)
    {
        var markdown = new StringBuilder(text.Length);
        WikitextTable? table = null;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (table is null && trimmed.StartsWith("{|", StringComparison.Ordinal))
            {
                table = new WikitextTable();
            }
            else if (table is not null && trimmed.StartsWith("|}", StringComparison.Ordinal))
            {
                markdown.Append('\n').Append(table.ToMarkdown()).Append('\n');
                table = null;
            }
            else if (table is not null)
            {
                table.Add(trimmed);
            }
            else
            {
                markdown.Append(Line(line, trimmed)).Append('\n');
            }
        }
        return markdown.Append(table?.ToMarkdown()).ToString();
    }

    static string Line(string line, string trimmed)
    {
        var level = trimmed.Length - trimmed.TrimStart('=').Length;
        if (level is > 0 and <= 6 && trimmed.Length > 2 * level && trimmed.EndsWith(new string('=', level), StringComparison.Ordinal))
            return $"\n{new string('#', level)} {trimmed[level..^level].Trim()}\n";
        if (!trimmed.StartsWith(ListHead))
            return trimmed.StartsWith("----", StringComparison.Ordinal) ? "" : line;
        trimmed = trimmed[1..];
        var bullets = trimmed.Length - trimmed.TrimStart('*', '#', ':', ';').Length;
        if (bullets == trimmed.Length)
            return "";
        var item = trimmed[bullets..].Trim();
        var indent = new string(' ', 2 * (bullets - 1));
        return trimmed[bullets - 1] switch
        {
            '*' => $"{indent}- {item}",
            '#' => $"{indent}1. {item}",
            ';' => $"**{item}**\n",
            _ => $"{item}\n",
        };
    }
}
