using Plumbline.Core.Text;

namespace Plumbline.Core.Figures;

/// <summary>One block of a text, read for its figures: prose only, at the block's own offsets.</summary>
sealed class FigureText
{
    readonly int[] sentenceOf;

    public FigureText(string block)
    {
        Masked = MarkdownMask.Of(block).Text;
        Tokens = Core.Text.Tokens.Of(Masked);
        Sentences = Core.Text.Sentences.Of(Masked, Tokens);
        Quotations = Core.Text.Quotations.Of(Masked);
        sentenceOf = new int[Tokens.Length];
        for (var s = 0; s < Sentences.Length; s++)
            sentenceOf.AsSpan(Sentences[s].First..Sentences[s].End).Fill(s);
    }

    /// <summary>As long as the block; what is not prose is blank.</summary>
    public string Masked { get; }

    public Token[] Tokens { get; }

    public Sentence[] Sentences { get; }

    public Quotation[] Quotations { get; }

    public int SentenceIndexAt(int token) => sentenceOf[token];

    public Sentence SentenceAt(int token) => Sentences[sentenceOf[token]];

    /// <summary>The token in lower case; empty outside the text.</summary>
    public string Lower(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Lower : "";

    public TextSpan Span(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>Whether nothing stands between two neighbouring tokens.</summary>
    public bool Touch(int token) => token + 1 < Tokens.Length && Tokens[token].Span.End == Tokens[token + 1].Span.Start;

    /// <summary>A full stop that touches the word before it.</summary>
    public bool IsFullStopBehind(int token) => token > 0 && token < Tokens.Length && Tokens[token].Is(".") && Tokens[token - 1].IsWord && Touch(token - 1);

    public bool IsQuoted(TextSpan span)
    {
        var (low, high) = (0, Quotations.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Quotations[middle].Outer.End <= span.Start)
                low = middle + 1;
            else if (Quotations[middle].Outer.Start > span.Start)
                high = middle - 1;
            else
                return Quotations[middle].Inner.Contains(span);
        }

        return false;
    }
}
