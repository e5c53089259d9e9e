namespace Plumbline.Core.Sources;

/// <summary>
/// Single letters in brackets. Note marks come in order, [a] first and [c] never without [b];
/// a lone "[s]" is a quoting editor's and stays.
/// </summary>
sealed class NoteLetters
{
    readonly HashSet<char> _letters;

    NoteLetters(HashSet<char> letters) => _letters = letters;

    public static NoteLetters In(IEnumerable<SourceLine> lines)
    {
        var letters = new HashSet<char>();
        var next = 'a';
        foreach (var text in lines.Select(l => l.Text))
        {
            for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.IndexOf('[', open + 1))
            {
                var close = text.IndexOf(']', open);
                if (close < 0)
                    break;
                if (text.AsSpan(open + 1, close - open - 1).Trim() is [var letter] && letter == next && open > 0 && !char.IsWhiteSpace(text[open - 1]))
                {
                    letters.Add(next);
                    next++;
                }
            }
        }
        return new NoteLetters(letters);
    }

    public bool Contains(ReadOnlySpan<char> inner) => inner is [var letter] && _letters.Contains(letter);
}
