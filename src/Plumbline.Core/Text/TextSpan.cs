namespace Plumbline.Core.Text;

/// <summary>A half-open range [<paramref name="Start"/>, <paramref name="End"/>) of a text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Contains(int position) => Start <= position && position < End;

    public TextSpan Shift(int by) => new(Start + by, End + by);

    public string Of(string text) => text[Start..End];
}
