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
    Raw,
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
            '`' or '~' when FenceLength(line) > 0 => BlockKind.Fence,
            '<' when RawEnd(content).Length > 0 => BlockKind.Raw,
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

    /// <summary>How many marks open a fence of code; 0 where a line opens none. What follows backticks holds none: else they are code within a line.</summary>
    public static int FenceLength(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        var marks = content.IndexOfAnyExcept(content[0]);
        if (marks < 0)
            marks = content.Length;
        return marks >= 3 && !(content[0] == '`' && content[marks..].Contains('`')) ? marks : 0;
    }

    /// <summary>Whether a line closes a fence: at least as many of the same marks, and nothing else.</summary>
    public static bool ClosesFence(ReadOnlySpan<char> line, char mark, int length)
    {
        var content = line.Trim();
        return content.Length >= length && content.IndexOfAnyExcept(mark) < 0;
    }

    /// <summary>What ends a comment, a script or preformatted text that a line begins; empty where it begins none.</summary>
    public static ReadOnlySpan<char> RawEnd(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart();
        if (content.StartsWith("<!--"))
            return "-->";
        foreach (var name in (ReadOnlySpan<string>)["script", "style", "pre"])
        {
            if (content.Length > name.Length && content[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && (content.Length == name.Length + 1 || content[name.Length + 1] is '>' or ' '))
                return $"</{name}>";
        }

        return "";
    }

    static int NumberMarks(ReadOnlySpan<char> content)
    {
        var digits = content.IndexOfAnyExceptInRange('0', '9');
        var isMark = digits is > 0 and <= 9 && content[digits] is '.' or ')' && digits + 1 < content.Length && content[digits + 1] is ' ' or '\t';
        return isMark ? digits + 1 : 0;
    }
}
