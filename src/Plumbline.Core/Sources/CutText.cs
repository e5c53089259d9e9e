using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>A line out of which pieces are cut, from left to right, and the space around each closed.</summary>
sealed class CutText(string text)
{
    readonly StringBuilder _kept = new(text.Length);

    /// <summary>How far the line is read.</summary>
    public int At { get; private set; }

    /// <param name="instead">What stands in, such as a mark that is not seen.</param>
    public void Cut(int start, int end, string instead = "")
    {
        _kept.Append(text, At, start - At).Append(instead);
        At = end;
        if (_kept.Length == 0 || char.IsWhiteSpace(_kept[^1]))
        {
            while (At < text.Length && text[At] == ' ')
                At++;
        }
        if (At == text.Length || IsCloser(text[At]))
            TrimEnd(keepAfterSentence: At < text.Length);
    }

    /// <summary>Puts something in the place of a piece, close behind the word before it.</summary>
    public void Replace(int start, int end, string instead)
    {
        _kept.Append(text, At, start - At);
        TrimEnd(keepAfterSentence: false);
        _kept.Append(instead);
        At = end;
    }

    public override string ToString()
    {
        _kept.Append(text, At, text.Length - At);
        At = text.Length;
        return _kept.ToString();
    }

    static bool IsCloser(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')';

    // What follows a sentence's end doesn't belong to it, comma or not.
    void TrimEnd(bool keepAfterSentence)
    {
        while (_kept.Length > 0 && _kept[^1] == ' ' && !(keepAfterSentence && _kept.Length > 1 && _kept[^2] is ('.' or '!' or '?')))
            _kept.Length--;
    }
}
