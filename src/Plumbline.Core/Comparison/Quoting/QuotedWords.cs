using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Quoting;

/// <param name="Lower">In lower case, with straight apostrophes; empty for something put in brackets.</param>
/// <param name="Written">As it stands in the text.</param>
readonly record struct QuotedWord(string Lower, string Written)
{
    /// <summary>An insertion in brackets, which may stand for any words of the source.</summary>
    public bool IsInserted => Lower.Length == 0;
}

/// <summary>The words of a quotation, cut where an ellipsis says that something is left out.</summary>
static class QuotedWords
{
    /// <summary>The parts between ellipses, none of them empty.</summary>
    public static ImmutableArray<ImmutableArray<QuotedWord>> PartsOf(string quotation)
    {
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<QuotedWord>>();
        var part = ImmutableArray.CreateBuilder<QuotedWord>();
        var tokens = Tokens.Of(quotation, new TextSpan(0, quotation.Length));
        for (var i = 0; i < tokens.Length; i++)
        {
            if (IsEllipsis(quotation, tokens, i, out var after))
            {
                Close();
                i = after - 1;
            }
            else if (BracketEnd(quotation, tokens, i) is var end and >= 0)
            {
                part.Add(new QuotedWord("", quotation[tokens[i].Start..tokens[end].End]));
                i = end;
            }
            else if (Tokens.IsWord(tokens[i].Of(quotation)))
            {
                part.Add(new QuotedWord(Lower(tokens[i].Of(quotation)), tokens[i].Of(quotation)));
            }
        }
        Close();
        return parts.ToImmutable();

        void Close()
        {
            if (part.Any(word => !word.IsInserted))
                parts.Add(part.ToImmutable());
            part.Clear();
        }
    }

    /// <summary>One line for one wording: case and punctuation aside, with the places where something is left out or put in.</summary>
    public static string Wording(string quotation)
    {
        var parts = PartsOf(quotation);
        return parts.IsEmpty ? quotation.Trim() : string.Join(" … ", parts.Select(part => string.Join(' ', part.Select(word => word.IsInserted ? Lower(word.Written) : word.Lower))));
    }

    public static string Lower(string word) => word.Replace('’', '\'').ToLowerInvariant();

    static bool IsEllipsis(string text, ImmutableArray<TextSpan> tokens, int at, out int after)
    {
        after = at;
        var bracketed = text[tokens[at].Start] is '[' or '(';
        var i = bracketed ? at + 1 : at;
        var points = 0;
        for (; i < tokens.Length && text[tokens[i].Start] is '.' or '…'; i++)
            points += text[tokens[i].Start] == '…' ? 3 : 1;
        if (points < 3 || (bracketed && (i >= tokens.Length || text[tokens[i].Start] is not (']' or ')'))))
            return false;
        after = bracketed ? i + 1 : i;
        return true;
    }

    static int BracketEnd(string text, ImmutableArray<TextSpan> tokens, int at)
    {
        const int longest = 12;
        if (text[tokens[at].Start] != '[')
            return -1;
        for (var i = at + 1; i < Math.Min(tokens.Length, at + longest); i++)
        {
            if (text[tokens[i].Start] == ']')
                return i;
        }
        return -1;
    }
}
