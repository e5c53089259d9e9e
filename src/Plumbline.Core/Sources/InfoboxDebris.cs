namespace Plumbline.Core.Sources;

/// <summary>An infobox flattened to pipes: most of its cells are empty. What it said is kept as fields; tables that hold something stay.</summary>
static class InfoboxDebris
{
    const int LongestLooseLine = 60;
    const int LooseLinesInARow = 2;

    public static void Apply(CleaningRun run)
    {
        var lines = run.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!HasCells(lines[i]))
                continue;
            var end = EndOfBlock(lines, i);
            if (IsDebris(lines, i, end))
            {
                run.Infobox.AddRange(FlattenedInfobox.FieldsOf(lines.Skip(i).Take(end - i).Select(l => l.Text)));
                for (var j = i; j < end; j++)
                {
                    if (!lines[j].IsBlank)
                        run.Drop(lines[j], RemovalKind.InfoboxDebris);
                }
            }
            else
            {
                for (var j = i; j < end; j++)
                    lines[j].Role = HasCells(lines[j]) ? LineRole.TableRow : lines[j].Role;
            }
            i = end - 1;
        }
    }

    static bool HasCells(SourceLine line) => line.Text.Contains('|', StringComparison.Ordinal) && !line.IsProse;

    // A short line between rows belongs to them: a cell that was broken over lines.
    static int EndOfBlock(List<SourceLine> lines, int start)
    {
        var end = start + 1;
        for (var loose = 0; end + loose < lines.Count && loose <= LooseLinesInARow;)
        {
            var line = lines[end + loose];
            if (HasCells(line))
                (end, loose) = (end + loose + 1, 0);
            else if (!line.IsBlank && line.Text.Length <= LongestLooseLine)
                loose++;
            else
                break;
        }
        return end;
    }

    static bool IsDebris(List<SourceLine> lines, int start, int end)
    {
        var (cells, filled, rows) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            var text = lines[i].Text;
            if (!HasCells(lines[i]) || IsRule(text))
                continue;
            rows++;
            foreach (var range in text.AsSpan().Trim().Trim('|').Split('|'))
            {
                cells++;
                if (!text.AsSpan().Trim().Trim('|')[range].IsWhiteSpace())
                    filled++;
            }
            // Pipes at the very edge are how a table is drawn; several in a row there are cells with nothing in them.
            cells += Math.Max(0, EdgePipes(text) - 2);
        }
        return rows > 1 && filled * 2 < cells;
    }

    static int EdgePipes(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length - trimmed.Trim('|').Length;
    }

    static bool IsRule(string text) => text.AsSpan().Trim().IndexOfAnyExcept("|-: ") < 0 && text.Contains('-', StringComparison.Ordinal);
}
