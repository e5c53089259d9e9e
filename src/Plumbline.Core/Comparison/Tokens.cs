using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>Words with their inner apostrophes, hyphens and number signs; any other visible character by itself; no white space.</summary>
static class Tokens
{
    /// <param name="ignoreMarks">Leaves citation marks out, as if the text had none.</param>
    public static ImmutableArray<TextSpan> Of(string text, TextSpan within, bool ignoreMarks = false)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = within.Start; at < within.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (ignoreMarks && CitationMark.EndAt(text, at, within.End) is { } behind)
            {
                at = behind;
                continue;
            }
            var end = EndAt(text, at, within.End);
            tokens.Add(new TextSpan(at, end));
            at = end;
        }
        return tokens.ToImmutable();
    }

    public static bool IsWord(ReadOnlySpan<char> token) => char.IsLetterOrDigit(token[0]);

    /// <summary>Where the token that begins at <paramref name="at"/>, not white space, ends.</summary>
    public static int EndAt(string text, int at, int limit)
    {
        if (!IsWordPart(text[at]))
            return at + 1 < limit && char.IsSurrogatePair(text[at], text[at + 1]) ? at + 2 : at + 1;
        while (++at < limit)
        {
            if (!IsWordPart(text[at]) && !(IsInner(text[at]) && at + 1 < limit && IsWordPart(text[at + 1]) && JoinsHere(text, at)))
                break;
        }
        return at;
    }

    static bool IsWordPart(char c) => char.IsLetterOrDigit(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    static bool IsInner(char c) => c is '\'' or '’' or '-' or '\u2011' or '.' or ',';

    // A point or comma joins digits only: 29,000 is one word, "Dorven,Ehr" is two.
    static bool JoinsHere(string text, int at) => text[at] is not ('.' or ',') || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
}
