namespace Plumbline.Core.Text;

/// <summary>
/// Blanks inline Markdown from left to right. Every search for a closing mark is either bounded or remembered as
/// fruitless, so a run of opening marks stays linear.
/// </summary>
ref struct InlineMask(ReadOnlySpan<char> block, Span<char> masked, ReusedArray<TextSpan> citations)
{
    const int LongestAddress = 512;
    const int LongestFootnote = 32;
    const int LongestEntity = 32;

    readonly ReadOnlySpan<char> block = block;
    readonly Span<char> masked = masked;
    readonly ReusedArray<TextSpan> citations = citations;
    int noCodeEndsBefore;
    bool noCommentEnds;

    public void Read()
    {
        var at = 0;
        while (at < block.Length)
        {
            at = block[at] switch
            {
                '`' => Code(at),
                '[' => Footnote(at),
                ']' => LinkTarget(at),
                '!' when at + 1 < block.Length && block[at + 1] == '[' => Blank(at, at + 1),
                '<' => Tag(at),
                'h' when block[at..].StartsWith("http://") || block[at..].StartsWith("https://") => Address(at),
                '\\' => Escape(at),
                '&' => Entity(at),
                '*' or '~' => Blank(at, at + 1),
                '_' when !IsInsideWord(at) => Blank(at, at + 1),
                _ => at + 1,
            };
        }
    }

    readonly int Blank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (block[i] is not ('\n' or '\r'))
                masked[i] = ' ';
        }

        return end;
    }

    readonly bool IsInsideWord(int at) =>
        at > 0 && char.IsLetterOrDigit(block[at - 1]) && at + 1 < block.Length && char.IsLetterOrDigit(block[at + 1]);

    int Code(int at)
    {
        var run = block[at..].IndexOfAnyExcept('`');
        var marks = run < 0 ? block.Length - at : run;
        if (at < noCodeEndsBefore)
            return Blank(at, at + marks);

        var i = at + marks;
        while (i < block.Length)
        {
            var next = block[i..].IndexOf('`');
            if (next < 0)
                break;
            i += next;
            var length = block[i..].IndexOfAnyExcept('`');
            if (length < 0)
                length = block.Length - i;
            if (length == marks)
                return Blank(at, i + length);
            i += length;
        }

        noCodeEndsBefore = block.Length;
        return Blank(at, at + marks);
    }

    readonly int Footnote(int at)
    {
        var window = block.Slice(at, Math.Min(LongestFootnote, block.Length - at));
        var close = window.IndexOf(']');
        var isLink = close > 0 && at + close + 1 < block.Length && block[at + close + 1] == '(';
        if (close < 2 || isLink || (window[1] != '^' && !char.IsAsciiDigit(window[1])) || window[1..close].Contains(' '))
            return at + 1;

        citations.Add(new TextSpan(at, at + close + 1));
        return Blank(at, at + close + 1);
    }

    readonly int LinkTarget(int at)
    {
        if (at + 1 >= block.Length || block[at + 1] is not ('(' or '['))
            return at + 1;
        if (block[at + 1] == '[')
            return LinkName(at);
        var window = block.Slice(at + 1, Math.Min(LongestAddress, block.Length - at - 1));
        var close = ClosingParenthesis(window);
        return close < 0 ? at + 1 : Blank(at, at + 2 + close);
    }

    /// <summary>"[the weir][weir-2]": the second pair names a definition elsewhere.</summary>
    readonly int LinkName(int at)
    {
        var window = block.Slice(at + 2, Math.Min(LongestAddress, block.Length - at - 2));
        var close = window.IndexOfAny('[', ']');
        return close < 0 || window[close] == '[' ? at + 1 : Blank(at, at + 3 + close);
    }

    /// <summary>A mark behind a backslash is only itself.</summary>
    readonly int Escape(int at)
    {
        Blank(at, at + 1);
        return at + 1 < block.Length && (char.IsAsciiLetterOrDigit(block[at + 1]) || block[at + 1] is ' ' or '\n' or '\r') ? at + 1 : at + 2;
    }

    /// <summary>"&amp;nbsp;" is no word.</summary>
    readonly int Entity(int at)
    {
        var window = block.Slice(at + 1, Math.Min(LongestEntity, block.Length - at - 1));
        var end = window.IndexOf(';');
        var name = end > 0 ? window[..end].TrimStart('#') : [];
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return at + 1;
        }

        return name.IsEmpty ? at + 1 : Blank(at, at + end + 2);
    }

    static int ClosingParenthesis(ReadOnlySpan<char> window)
    {
        var depth = 0;
        for (var i = 0; i < window.Length; i++)
        {
            if (window[i] == '(')
                depth++;
            else if (window[i] == ')' && --depth == 0)
                return i;
            else if (window[i] == '\n')
                return -1;
        }

        return -1;
    }

    int Tag(int at)
    {
        if (block[at..].StartsWith("<!--"))
            return Comment(at);
        if (at + 1 >= block.Length || !(char.IsAsciiLetter(block[at + 1]) || block[at + 1] is '/' or '!'))
            return at + 1;
        var window = block.Slice(at, Math.Min(LongestAddress, block.Length - at));
        var close = window.IndexOf('>');
        return close < 0 ? at + 1 : Blank(at, at + close + 1);
    }

    int Comment(int at)
    {
        var end = noCommentEnds ? -1 : block[at..].IndexOf("-->");
        noCommentEnds = end < 0;
        return end < 0 ? Blank(at, at + 4) : Blank(at, at + end + 3);
    }

    readonly int Address(int at)
    {
        var end = at;
        while (end < block.Length && !char.IsWhiteSpace(block[end]) && block[end] is not (')' or ']' or '<' or '>' or '"'))
            end++;
        return Blank(at, end);
    }
}
