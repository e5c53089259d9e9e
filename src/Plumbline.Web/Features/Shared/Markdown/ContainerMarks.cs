namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>How deep in quotes and lists a line can stand at most, by what it begins with.</summary>
static class ContainerMarks
{
    const int TabWidth = 4;

    /// <summary>The narrowest list item, "- ", indents what is inside it by so many columns.</summary>
    const int ListIndent = 2;

    public static int Depth(ReadOnlySpan<char> line)
    {
        var marks = 0;
        var columns = 0;
        var indentBeforeMark = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ' ' or '\t')
            {
                columns += line[i] == '\t' ? TabWidth : 1;
                continue;
            }
            var length = MarkLength(line[i..]);
            if (length == 0)
                break;
            marks++;
            indentBeforeMark = columns;
            i += length - 1;
        }
        return marks + indentBeforeMark / ListIndent;
    }

    static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
            return 1;
        if (text[0] is '-' or '+' or '*')
            return EndsMark(text, 1) ? 1 : 0;
        // CommonMark numbers have nine digits at most.
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' && EndsMark(text, digits + 1) ? digits + 1 : 0;
    }

    static bool EndsMark(ReadOnlySpan<char> text, int at) => at >= text.Length || text[at] is ' ' or '\t';
}
