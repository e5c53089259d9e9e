using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>A wiki page's table, row by row.</summary>
sealed class WikitextTable
{
    readonly List<List<string>> _rows = [];
    string _caption = "";

    public void Add(string line)
    {
        if (line.StartsWith("|-", StringComparison.Ordinal))
            _rows.Add([]);
        else if (line.StartsWith("|+", StringComparison.Ordinal))
            _caption = Content(line[2..]);
        else if (line.StartsWith('!'))
            Cells(line[1..], "!!");
        else if (line.StartsWith('|'))
            Cells(line[1..], "||");
        // A cell goes on over the line's end.
        else if (_rows is [.., [.., var last] row] && line.Length > 0)
            row[^1] = $"{last} {line}".Trim();
    }

    public string ToMarkdown()
    {
        var rows = _rows.Where(row => row.Count > 0).ToList();
        if (rows.Count == 0)
            return "";
        var width = rows.Max(row => row.Count);
        var markdown = new StringBuilder(_caption.Length > 0 ? $"*{_caption}*\n\n" : "");
        for (var i = 0; i < rows.Count; i++)
        {
            markdown.Append("| ").AppendJoin(" | ", rows[i].Concat(Enumerable.Repeat("", width - rows[i].Count))).Append(" |\n");
            if (i == 0)
                markdown.Append('|').Insert(markdown.Length, "---|", width).Append('\n');
        }
        return markdown.ToString();
    }

    void Cells(string line, string parting)
    {
        if (_rows.Count == 0)
            _rows.Add([]);
        foreach (var cell in line.Replace("!!", parting, StringComparison.Ordinal).Split(parting))
            _rows[^1].Add(Content(cell));
    }

    // "style="…" | words": what stands before a single pipe says how a cell looks.
    static string Content(string cell)
    {
        var pipe = cell.IndexOf('|', StringComparison.Ordinal);
        return (pipe > 0 && cell.AsSpan(0, pipe).Contains('=') ? cell[(pipe + 1)..] : cell).Replace("|", "/", StringComparison.Ordinal).Trim();
    }
}
