namespace Plumbline.Core.Text;

public enum TokenKind : byte
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, a number or a punctuation mark.</summary>
/// <param name="Span">Half-open, UTF-16 code units in the text that was read.</param>
/// <param name="Lower">The token in lower case with straight apostrophes; empty when it is too long to stand in any list.</param>
/// <param name="IsCapitalised">Whether a word begins with a capital letter.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, string Lower, bool IsCapitalised)
{
    /// <summary>Where the pool of words keeps <see cref="Lower"/>.</summary>
    internal ushort PlaceInPool { get; init; }

    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);

    public bool IsWord => Kind == TokenKind.Word;
}
