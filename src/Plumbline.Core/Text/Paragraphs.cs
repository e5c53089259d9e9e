namespace Plumbline.Core.Text;

/// <summary>
/// Splits Markdown into the blocks that are analysed one by one: paragraphs, headings, list items, table rows, quoted
/// blocks and fenced code. Each block says by its own first characters what it is, so it can be read again alone.
/// </summary>
public static class Paragraphs
{
    /// <summary>Blocks in order, without the blank lines between them; half-open, UTF-16 code units.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        var start = -1;
        var end = 0;
        var fence = '\0';
        var marks = 0;
        string? rawEnd = null;
        var kind = BlockKind.Prose;
        for (var line = 0; line < text.Length; line = NextLine(text, line))
        {
            var lineEnd = LineEnd(text, line);
            var next = MarkdownBlocks.KindOf(text.AsSpan(line, lineEnd - line));
            if (fence != '\0' || rawEnd is not null)
            {
                end = lineEnd;
                var content = text.AsSpan(line, lineEnd - line);
                if (rawEnd is null ? MarkdownBlocks.ClosesFence(content, fence, marks) : content.Contains(rawEnd, StringComparison.OrdinalIgnoreCase))
                {
                    yield return new TextSpan(start, end);
                    (start, fence, rawEnd) = (-1, '\0', null);
                }

                continue;
            }

            if (start >= 0 && Breaks(kind, next))
            {
                yield return new TextSpan(start, end);
                start = -1;
            }

            if (next == BlockKind.Blank)
                continue;
            if (start < 0 && next == BlockKind.IndentedCode && kind == BlockKind.ListItem)
                start = line + Indent(text.AsSpan(line, lineEnd - line));
            else if (start < 0)
                (start, kind) = (line, GoesOn(kind, next, text[line]) ? kind : next);
            if (next == BlockKind.Fence)
                (fence, marks) = (MarkdownBlocks.FirstMark(text.AsSpan(line, lineEnd - line)), MarkdownBlocks.FenceLength(text.AsSpan(line, lineEnd - line)));
            end = lineEnd;
            if (next == BlockKind.Raw)
                rawEnd = OpenRaw(text.AsSpan(line, lineEnd - line));
        }

        if (start >= 0)
            yield return new TextSpan(start, end);
    }

    /// <summary>An indented paragraph under a list item is prose; it begins behind its indentation, so that it reads so alone.</summary>
    static int Indent(ReadOnlySpan<char> line) => line.Length - line.TrimStart().Length;

    /// <summary>A further paragraph of a list item: what is indented more behind it is no code.</summary>
    static bool GoesOn(BlockKind kind, BlockKind next, char first) => kind == BlockKind.ListItem && next == BlockKind.Prose && first == ' ';

    /// <summary>What ends raw text that a line begins and does not end itself.</summary>
    static string? OpenRaw(ReadOnlySpan<char> line)
    {
        var end = MarkdownBlocks.RawEnd(line);
        return line.Contains(end, StringComparison.OrdinalIgnoreCase) ? null : end.ToString();
    }

    static bool Breaks(BlockKind open, BlockKind next) => next switch
    {
        BlockKind.Blank or BlockKind.Fence or BlockKind.Heading or BlockKind.ListItem or BlockKind.TableRow or BlockKind.Raw => true,
        BlockKind.Quote => open != BlockKind.Quote,
        BlockKind.IndentedCode => open is BlockKind.Heading or BlockKind.TableRow,
        _ => open is BlockKind.Heading or BlockKind.TableRow or BlockKind.IndentedCode or BlockKind.Raw,
    };

    static int LineEnd(string text, int line)
    {
        var at = text.AsSpan(line).IndexOfAny('\n', '\r');
        return at < 0 ? text.Length : line + at;
    }

    static int NextLine(string text, int line)
    {
        var end = LineEnd(text, line);
        return end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
