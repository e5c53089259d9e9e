namespace Plumbline.Core.Comparison;

/// <summary>[12], [ 12 ], [3–5], [^12], [a], [note 2], [citation needed]: what points to a reference and says nothing itself.</summary>
static class CitationMark
{
    const int Longest = 32;

    static readonly string[] Names = ["note ", "nb ", "n ", "fn ", "citation needed", "disputed", "clarification needed"];

    /// <summary>Where the mark that begins at <paramref name="at"/> ends; null when none begins there.</summary>
    public static int? EndAt(string text, int at, int limit)
    {
        if (text[at] != '[')
            return null;
        var close = text.AsSpan(at, Math.Min(Longest, limit - at)).IndexOf(']');
        if (close < 2 || (at + close + 1 < text.Length && text[at + close + 1] == '('))
            return null;
        return Points(text.AsSpan(at + 1, close - 1).Trim(), at, text) ? at + close + 1 : null;
    }

    static bool Points(ReadOnlySpan<char> inner, int at, string text)
    {
        if (inner.IsEmpty)
            return false;
        if (inner[0] == '^')
            return inner.Length > 1 && !inner.Contains(' ');
        // A letter alone is a note behind a word, and an editor's capital ("[t]he") before one.
        if (inner.Length == 1 && char.IsAsciiLetter(inner[0]))
            return at > 0 && !char.IsWhiteSpace(text[at - 1]) && (at + 3 >= text.Length || !char.IsLetter(text[at + 3]));
        if (char.IsAsciiDigit(inner[0]))
            return inner.Length <= 12 && inner.IndexOfAnyExcept("0123456789,–- ") < 0 && !(inner.Length == 4 && !inner.Contains(','));
        foreach (var name in Names)
        {
            if (inner.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
