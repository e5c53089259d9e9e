namespace Plumbline.Core.Text;

/// <summary>A sentence: its range and its tokens.</summary>
/// <param name="Span">Half-open, UTF-16 code units.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
public readonly record struct Sentence(TextSpan Span, int First, int End);

/// <summary>Finds where sentences end, with abbreviations, initials, decimals and ellipses left whole.</summary>
public static class Sentences
{
    /// <summary>The sentences of one paragraph; together they hold every token.</summary>
    public static Sentence[] Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        var sentences = new ReusedArray<Sentence>();
        Read(text, tokens, sentences);
        return sentences.Span.ToArray();
    }

    internal static void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReusedArray<Sentence> sentences)
    {
        var first = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Ends(tokens, i))
                continue;

            while (i + 1 < tokens.Length && Closes(text, tokens, i))
                i++;
            sentences.Add(Between(tokens, first, i + 1));
            first = i + 1;
        }

        if (first < tokens.Length)
            sentences.Add(Between(tokens, first, tokens.Length));
    }

    static Sentence Between(ReadOnlySpan<Token> tokens, int first, int end) =>
        new(new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End), first, end);

    static bool Ends(ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Word && token.Lower.EndsWith('.'))
            return EndsAfterInitialism(tokens, i);
        if (token.Kind != TokenKind.Mark)
            return false;
        if (token.Is("|"))
            return true;
        if (token.Is("!") || token.Is("?"))
            return !FollowedByLowerCase(tokens, i);
        if (token.Is("…") || token.Lower.Length > 1)
            return token.Lower is ['.', ..] or "…" && FollowedByCapital(tokens, i);
        return token.Is(".") && EndsAtFullStop(tokens, i);
    }

    static bool EndsAtFullStop(ReadOnlySpan<Token> tokens, int i)
    {
        if (FollowedByLowerCase(tokens, i))
            return false;
        if (i == 0 || tokens[i - 1].Span.End != tokens[i].Span.Start || !tokens[i - 1].IsWord)
            return true;

        var before = tokens[i - 1];
        var isInitial = before.Span.Length == 1 && before.IsCapitalised;
        return !isInitial && !(Abbreviations.Words.Contains(before.Lower) && i + 1 < tokens.Length);
    }

    static bool EndsAfterInitialism(ReadOnlySpan<Token> tokens, int i) =>
        i + 1 < tokens.Length && tokens[i + 1].IsCapitalised && Abbreviations.Openers.Contains(tokens[i + 1].Lower);

    static bool FollowedByLowerCase(ReadOnlySpan<Token> tokens, int i)
    {
        var next = AfterClosers(tokens, i);
        return next < tokens.Length && tokens[next].IsWord && !tokens[next].IsCapitalised;
    }

    static bool FollowedByCapital(ReadOnlySpan<Token> tokens, int i)
    {
        var next = AfterClosers(tokens, i);
        return next < tokens.Length && tokens[next].IsCapitalised;
    }

    static int AfterClosers(ReadOnlySpan<Token> tokens, int i)
    {
        // Three closing marks are as many as prose has; a bound keeps a run of quotation marks linear.
        var next = i + 1;
        while (next < tokens.Length && next <= i + 3 && tokens[next].Lower is "\"" or "”" or "'" or ")" or "]" or "»" or "“")
            next++;
        return next;
    }

    static bool Closes(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        var next = tokens[i + 1];
        if (next.Kind != TokenKind.Mark || next.Span.Start != tokens[i].Span.End)
            return false;
        return text[next.Span.Start] is '"' or '”' or '\'' or '’' or ')' or ']' or '»' or '“' or '!' or '?' or '.';
    }
}
