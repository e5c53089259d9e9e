using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>
/// One paragraph, read once for all rules: its tokens, sentences, quotations, who speaks where, and who does harm.
/// All positions are relative to the paragraph: half-open, UTF-16 code units.
/// </summary>
public sealed class Passage
{
    /// <summary>How many tokens a rule may look to either side of a word; a bound keeps endless sentences linear.</summary>
    public const int LongestLook = 120;

    static readonly Comparer<TextSpan> ByStart = Comparer<TextSpan>.Create(static (a, b) => a.Start.CompareTo(b.Start));

    readonly int[] sentenceOfToken;
    readonly Voice[] voices;
    readonly Lazy<Doers> doers;

    public Passage(string text, PartyNames parties)
    {
        var masked = MarkdownMask.Of(text);
        Text = text;
        Citations = masked.Citations;
        Quotations = Core.Text.Quotations.Of(masked.Text);
        Tokens = Core.Text.Tokens.Of(masked.Text);
        Sentences = Core.Text.Sentences.Of(masked.Text, Tokens);
        sentenceOfToken = new int[Tokens.Length];
        for (var s = 0; s < Sentences.Length; s++)
            Array.Fill(sentenceOfToken, s, Sentences[s].First, Sentences[s].End - Sentences[s].First);
        Parties = parties;
        voices = Voices.Of(this);
        doers = new Lazy<Doers>(() => new Doers(this), LazyThreadSafetyMode.None);
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public Sentence[] Sentences { get; }

    public Quotation[] Quotations { get; }

    /// <summary>Footnote marks.</summary>
    public ImmutableArray<TextSpan> Citations { get; }

    public PartyNames Parties { get; }

    /// <summary>Who is said to do harm, sentence by sentence.</summary>
    public Doers Doers => doers.Value;

    public int SentenceIndexAt(int token) => sentenceOfToken[token];

    public Sentence SentenceAt(int token) => Sentences[sentenceOfToken[token]];

    public Voice VoiceAt(int token) => voices[token];

    public TextSpan Span(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>The token at an index within a sentence, or a mark without text outside it.</summary>
    public Token At(int token, Sentence sentence) =>
        token >= sentence.First && token < sentence.End ? Tokens[token] : new Token(default, TokenKind.Mark, "", IsCapitalised: false);

    /// <summary>Whether a word is part of a name: capitalised within a sentence, or at its start before another capital.</summary>
    public bool IsProperName(int token)
    {
        if (!Tokens[token].IsCapitalised)
            return false;
        var sentence = SentenceAt(token);
        var isOpening = token == sentence.First || Tokens[token - 1].Kind == TokenKind.Mark && !Tokens[token - 1].Is(",");
        return !isOpening || Tokens[token].Lower.Length > 3 && At(token + 1, sentence) is { IsCapitalised: true, IsWord: true } && !Grammar.OpensAClause(Tokens[token].Lower);
    }

    /// <summary>Whether the sentence gives a source by a footnote mark at or after a token.</summary>
    public bool IsCitedAfter(int token)
    {
        var sentence = SentenceAt(token);
        var limit = sentence.End < Tokens.Length ? Tokens[sentence.End].Span.Start : Text.Length;
        var next = Citations.BinarySearch(new TextSpan(Tokens[token].Span.Start, 0), ByStart);
        next = next < 0 ? ~next : next;
        return next < Citations.Length && Citations[next].Start < limit;
    }
}
