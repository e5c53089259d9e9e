namespace Plumbline.Core.Sources;

/// <summary>
/// Footnote marks in running text: [12], [ 12 ], [3–5], [a], [note 2], with a page number behind or not. Each leaves
/// a slot, [^12], to which a reference can be bound.
/// </summary>
static class CitationMarks
{
    const int LongestMark = 24;
    const int LongestDoubt = 48;

    public static void Apply(CleaningRun run)
    {
        var letters = NoteLetters.In(run.Lines);
        foreach (var line in run.Lines)
        {
            if (line.Text.Contains('[', StringComparison.Ordinal))
                line.Text = WithSlots(run, line, letters);
        }
    }

    static string WithSlots(CleaningRun run, SourceLine line, NoteLetters letters)
    {
        var text = line.Text;
        var kept = new CutText(text);
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open))
        {
            if (EditorsDoubt(text, open) is { } doubt)
            {
                run.Removed(RemovalKind.EditorialMark, line, text, open, open + doubt.Length + 2);
                kept.Cut(open, open + doubt.Length + 2, Inserts.Mark(doubt.TrimEnd('?')));
                open = kept.At;
            }
            else if (MarkEnd(text, open, letters) is { } end)
            {
                run.Removed(RemovalKind.CitationMark, line, text, open, end);
                var inner = text.AsSpan(open + 1, text.IndexOf(']', open) - open - 1).Trim();
                kept.Replace(open, end, CitationSlots.For(inner));
                open = kept.At;
            }
            else
            {
                open++;
            }
        }
        return kept.ToString().TrimEnd();
    }

    // "[citation needed]", close behind a word; with a space before it, or "[sic]", it is a quoting author's.
    static string? EditorsDoubt(string text, int open)
    {
        var close = text.AsSpan(open, Math.Min(LongestDoubt, text.Length - open)).IndexOf(']');
        if (close < 2 || open == 0 || char.IsWhiteSpace(text[open - 1]))
            return null;
        var inner = text.Substring(open + 1, close - 1);
        if (inner.Equals("sic", StringComparison.OrdinalIgnoreCase))
            return null;
        var (length, role) = TemplateNames.LongestKnown(inner);
        return (length == inner.Length && role == TemplateRole.Mark) || EditorialDoubts.Knows(inner) ? inner : null;
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
        return isMark ? PageEnd(text, close + 1, afterSentence: attached && text[open - 1] is ('.' or '!' or '?' or '"' or '”' or ']')) : null;
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

    // "[12]:45–47" names pages, and behind a sentence "[12]: 45" too; any other colon belongs to the sentence.
    static int PageEnd(string text, int at, bool afterSentence)
    {
        var digits = at + (afterSentence && text.AsSpan(at).StartsWith(": ") ? 2 : 1);
        if (digits >= text.Length || text[at] != ':' || !char.IsAsciiDigit(text[digits]))
            return at;
        var end = digits;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ('–' or '-' or ',') && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end;
    }
}
