namespace Plumbline.Core.Text;

/// <summary>
/// Quotations in single marks. An apostrophe stands inside a word, before a decade ('90s), or after a plural (the
/// dockers' hall); a quotation's first mark stands before a word, its last after one.
/// </summary>
ref struct SingleQuotes(ReadOnlySpan<char> text)
{
    readonly int lastMark = text.LastIndexOfAny('\'', '’');
    bool closersEnded;
    bool onlyPlurals;

    /// <summary>Reads at a single mark and returns where to go on.</summary>
    public int Read(ReadOnlySpan<char> text, int at, ReusedArray<Quotation> found)
    {
        var opens = Quotations.Opens(text, at) && (text[at] == '‘' || char.IsLetter(text[at + 1]));
        if (!opens || at >= lastMark || closersEnded)
            return at + 1;

        var close = Close(text, at);
        if (close < 0)
        {
            // No mark between here and the end closes anything, so later ones need not look again.
            closersEnded = true;
            return at + 1;
        }

        found.Add(new Quotation(new TextSpan(at, close + 1), new TextSpan(at + 1, close), IsClosed: true));
        return close + 1;
    }

    int Close(ReadOnlySpan<char> text, int open)
    {
        var afterPlural = -1;
        for (var i = open + 2; i <= lastMark; i++)
        {
            if (text[i] is not ('\'' or '’') || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) || char.IsWhiteSpace(text[i - 1]))
                continue;
            var mayBePlural = text[i - 1] == 's' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsLower(text[i + 2]);
            if (!mayBePlural || onlyPlurals)
                return i;
            if (afterPlural < 0)
                afterPlural = i;
        }

        onlyPlurals = true;
        return afterPlural;
    }
}
