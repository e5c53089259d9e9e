using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Merging;

/// <summary>Walks one side's text, so that every character is taken exactly once.</summary>
sealed class MergeCursor(string text)
{
    int at;

    public bool Reaches(TextSpan span) => span.Start >= at;

    /// <summary>The white space here, with no words.</summary>
    public MergeSide White() => Side(new TextSpan(at, at));

    /// <summary>What stands before a position.</summary>
    public MergeSide UpTo(int position)
    {
        var end = position;
        while (end > at && char.IsWhiteSpace(text[end - 1]))
            end--;
        var span = new TextSpan(at, end);
        at = position;
        return new MergeSide(span, span.Of(text), text[end..position]);
    }

    /// <summary>A sentence that begins here, and the white space behind it.</summary>
    public MergeSide Take(TextSpan sentence) => Side(sentence);

    MergeSide Side(TextSpan span)
    {
        at = span.End;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return new MergeSide(span, span.Of(text), text[span.End..at]);
    }
}
