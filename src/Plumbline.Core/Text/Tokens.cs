using System.Globalization;

namespace Plumbline.Core.Text;

/// <summary>Splits text into words, numbers and marks in one pass.</summary>
public static class Tokens
{
    /// <summary>Tokens in order. Hyphenated words and words with apostrophes are one token, as are initialisms ("U.S.") and decimals.</summary>
    public static Token[] Of(ReadOnlySpan<char> text)
    {
        var tokens = new ReusedArray<Token>();
        Read(text, tokens);
        return tokens.Span.ToArray();
    }

    internal static void Read(ReadOnlySpan<char> text, ReusedArray<Token> tokens)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (kind, end) = IsWordStart(text[at]) ? (TokenKind.Word, WordEnd(text, at))
                : char.IsAsciiDigit(text[at]) ? (TokenKind.Number, NumberEnd(text, at))
                : (TokenKind.Mark, MarkEnd(text, at));
            var lower = WordPool.Lower(text[at..end], out var place);
            tokens.Add(new Token(new TextSpan(at, end), kind, lower, char.IsUpper(text[at])) { PlaceInPool = place });
            at = end;
        }
    }

    static bool IsWordStart(char c) => char.IsLetter(c) || char.IsSurrogate(c);

    static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || (c >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var initialism = InitialismEnd(text, start);
        if (initialism > start)
            return initialism;

        var at = start + 1;
        while (at < text.Length)
        {
            if (IsWordPart(text[at]))
                at++;
            else if (Joins(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
                at += 2;
            else
                break;
        }

        return at;
    }

    static bool Joins(char c) => c is '-' or '\'' or '’' or '‐' or '‑';

    /// <summary>"U.S.", "a.m.", "e.g.": letters that each carry a full stop.</summary>
    static int InitialismEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.')
            at += 2;
        var letters = (at - start) / 2;
        return letters > 1 && (at >= text.Length || !IsWordPart(text[at])) ? at : start;
    }

    static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        while (at < text.Length)
        {
            if (char.IsLetterOrDigit(text[at]))
                at++;
            else if (text[at] == '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
                at += 2;
            else if (text[at] is '.' or ',' or ':' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                at += 2;
            else
                break;
        }

        return at;
    }

    static int MarkEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        if (text[start] == '.')
        {
            while (at < text.Length && text[at] == '.')
                at++;
        }

        return at;
    }
}
