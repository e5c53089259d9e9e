namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>
/// One pass over the characters, before Markdig sees them: Markdig throws on deep nesting and takes time with the square
/// of the brackets and emphasis marks in one paragraph. The scan knows no Markdown; it counts a little too much at times,
/// never too little.
/// </summary>
static class NestingScan
{
    const int MaxLength = 2_000_000;

    /// <summary>Quotes and lists inside one another. Markdig throws at 128, with emphasis counted in.</summary>
    const int MaxContainers = 40;

    /// <summary>Emphasis inside emphasis, open brackets inside brackets.</summary>
    const int MaxOpen = 60;

    /// <summary>The sum of squares of the marks in each run of lines; at this bound Markdig takes some tenths of a second.</summary>
    const long MaxWork = 10_000_000;

    /// <summary>A table gets its widest row's cells in every row.</summary>
    const long MaxCells = 100_000;

    public static bool IsWithinBounds(string markdown)
    {
        if (markdown.Length > MaxLength)
            return false;
        long work = 0, cells = 0;
        var run = new MarkCount();
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                work += run.Work;
                cells += run.Cells;
                run = new MarkCount();
                continue;
            }
            if (ContainerMarks.Depth(line) > MaxContainers)
                return false;
            run.Add(line);
            if (run.Open > MaxOpen)
                return false;
        }
        return work + run.Work <= MaxWork && cells + run.Cells <= MaxCells;
    }
}
