namespace Plumbline.Core.Text;

enum BlockKind
{
    Blank,
    Prose,
    Heading,
    ListItem,
    TableRow,
    Quote,
    Fence,
    IndentedCode,
}

/// <summary>What a line of Markdown begins, judged by that line alone.</summary>
static class MarkdownBlocks
{
    public static BlockKind KindOf(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        if (content.IsEmpty)
            return BlockKind.Blank;
        return content[0] switch
        {
            '>' => BlockKind.Quote,
            '|' => BlockKind.TableRow,
            '#' when HeadingMarks(content) > 0 => BlockKind.Heading,
            '`' or '~' when IsFence(content) => BlockKind.Fence,
            '-' or '*' or '+' when content.Length > 1 && content[1] is ' ' or '\t' => BlockKind.ListItem,
            >= '0' and <= '9' when NumberMarks(content) > 0 => BlockKind.ListItem,
            _ => IsIndented(line) ? BlockKind.IndentedCode : BlockKind.Prose,
        };
    }

    /// <summary>Four spaces or a tab: code where a block begins, and nothing in particular within one.</summary>
    static bool IsIndented(ReadOnlySpan<char> line) => line[0] == '\t' || line.StartsWith("    ");

    /// <summary>The character that a fence is made of.</summary>
    public static char FirstMark(ReadOnlySpan<char> line) => line.TrimStart()[0];

    /// <summary>How many characters of the line's content are a heading's, list item's or quotation's own marks.</summary>
    public static int MarkLength(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        var indent = line.Length - content.Length;
        return KindOf(line) switch
        {
            BlockKind.Heading => indent + HeadingMarks(content),
            BlockKind.ListItem => indent + (char.IsAsciiDigit(content[0]) ? NumberMarks(content) : 1),
            _ => 0,
        };
    }

    static int HeadingMarks(ReadOnlySpan<char> content)
    {
        var marks = content.IndexOfAnyExcept('#');
        return marks is > 0 and <= 6 && content[marks] is ' ' or '\t' ? marks : 0;
    }

    static bool IsFence(ReadOnlySpan<char> content)
    {
        var marks = content.IndexOfAnyExcept(content[0]);
        return (marks < 0 ? content.Length : marks) >= 3;
    }

    static int NumberMarks(ReadOnlySpan<char> content)
    {
        var digits = content.IndexOfAnyExceptInRange('0', '9');
        var isMark = digits is > 0 and <= 9 && content[digits] is '.' or ')' && digits + 1 < content.Length && content[digits + 1] is ' ' or '\t';
        return isMark ? digits + 1 : 0;
    }
}
