namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>Marks in a run of lines without a blank one between: what Markdig may read as one paragraph or table.</summary>
struct MarkCount
{
    const char None = '\0';

    long marks;
    int lines;
    int widest;
    int brackets;
    int stars;
    int underscores;
    int deepest;

    /// <summary>How many marks stood open at once.</summary>
    public readonly int Open => deepest;

    public readonly long Work => marks * marks;

    public readonly long Cells => widest == 0 ? 0 : (long)lines * (widest + 1);

    public void Add(ReadOnlySpan<char> line)
    {
        lines++;
        var pipes = 0;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\':
                    // What follows is plain; where it is not (in code) an escape hides nothing that nests.
                    i++;
                    break;
                case '|':
                    pipes++;
                    break;
                case '[':
                    marks++;
                    Opened(ref brackets, 1);
                    break;
                case ']':
                    marks++;
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '*':
                    i = Emphasis(line, i, ref stars);
                    break;
                case '_':
                    i = Emphasis(line, i, ref underscores);
                    break;
            }
        }
        widest = Math.Max(widest, pipes);
    }

    /// <returns>The last index of the run of equal characters that begins at <paramref name="start"/>.</returns>
    int Emphasis(ReadOnlySpan<char> line, int start, ref int open)
    {
        var end = start;
        while (end < line.Length && line[end] == line[start])
            end++;
        marks += end - start;
        var before = start == 0 ? None : line[start - 1];
        var after = end == line.Length ? None : line[end];
        // A lone row of stars is a rule or a list mark, and "4 * 3" is arithmetic.
        var left = end - start;
        if (CanClose(before))
        {
            var closed = Math.Min(open, left);
            open -= closed;
            left -= closed;
        }
        if (CanOpen(after))
            Opened(ref open, left);
        return end - 1;
    }

    static bool CanClose(char before) => before != None && !char.IsWhiteSpace(before);

    static bool CanOpen(char after) => after != None && !char.IsWhiteSpace(after);

    void Opened(ref int open, int by)
    {
        open += by;
        deepest = Math.Max(deepest, brackets + stars + underscores);
    }
}
