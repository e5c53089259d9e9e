namespace Plumbline.Core.Sources;

/// <summary>Footnote marks in running text: [12], [ 12 ], [3–5], [a], [note 2], with a page number behind or not.</summary>
static class CitationMarks
{
    const int LongestMark = 24;

    public static void Apply(CleaningRun run)
    {
        var letters = NoteLetters.In(run.Lines);
        foreach (var line in run.Lines)
        {
            if (line.Text.Contains('[', StringComparison.Ordinal))
                line.Text = Without(run, line.Text, letters);
        }
    }

    static string Without(CleaningRun run, string text, NoteLetters letters)
    {
        var kept = new CutText(text);
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open))
        {
            if (MarkEnd(text, open, letters) is { } end)
            {
                run.Removed(RemovalKind.CitationMark, text.AsSpan(open, end - open));
                kept.Cut(open, end);
                open = kept.At;
            }
            else
            {
                open++;
            }
        }
        return kept.ToString().TrimEnd();
    }

    static int? MarkEnd(string text, int open, NoteLetters letters)
    {
        var close = text.AsSpan(open, Math.Min(LongestMark, text.Length - open)).IndexOf(']');
        if (close < 0)
            return null;
        close += open;
        // "[12](address)" is a link, "[12]: address" at the head of a line defines one.
        if (close + 1 < text.Length && text[close + 1] == '(' && close + 2 < text.Length && text[close + 2] is 'h' or '#' or '/')
            return null;
        var inner = text.AsSpan(open + 1, close - open - 1).Trim();
        var attached = open > 0 && !char.IsWhiteSpace(text[open - 1]);
        var isMark = IsNumbers(inner, attached) || IsNamedNote(inner) || (attached && letters.Contains(inner));
        return isMark ? PageEnd(text, close + 1) : null;
    }

    // "[5]", "[1, 2]", "[3–5]"; a year in brackets is an editor's addition, so four digits need to cling to a word.
    static bool IsNumbers(ReadOnlySpan<char> inner, bool attached)
    {
        if (inner.IsEmpty || !char.IsAsciiDigit(inner[0]) || inner.IndexOfAnyExcept("0123456789,–- ") >= 0)
            return false;
        var run = 0;
        foreach (var c in inner)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run > (attached ? 4 : 3))
                return false;
        }
        return true;
    }

    static bool IsNamedNote(ReadOnlySpan<char> inner)
    {
        foreach (var name in (ReadOnlySpan<string>)["note ", "notes ", "nb ", "n ", "fn ", "lower-alpha ", "upper-alpha ", "прим. ", "Anm. ", "K "])
        {
            if (inner.StartsWith(name, StringComparison.OrdinalIgnoreCase) && inner[name.Length..].Trim() is { IsEmpty: false } number
                && (number.IndexOfAnyExceptInRange('0', '9') < 0 || number.Length == 1))
            {
                return true;
            }
        }
        return false;
    }

    // "[12]:45–47" names pages; a colon before a space belongs to the sentence.
    static int PageEnd(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != ':' || !char.IsAsciiDigit(text[at + 1]))
            return at;
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '–' or '-' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end;
    }
}
