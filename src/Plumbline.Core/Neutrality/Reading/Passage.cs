using Plumbline.Core.Neutrality.Patterns;
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

    readonly PassageBuffers buffers;
    Doers? doers;
    bool areTermsRead;

    public Passage(string text, PartyNames parties) : this(text, parties, new PassageBuffers())
    {
    }

    internal Passage(string text, PartyNames parties, PassageBuffers buffers)
    {
        this.buffers = buffers;
        Text = text;
        Parties = parties;
        var masked = buffers.Masked.Resize(text.Length);
        MarkdownMask.Read(text, masked, buffers.Citations);
        Core.Text.Quotations.Read(masked, buffers.Quotations);
        Core.Text.Tokens.Read(masked, buffers.Tokens);
        Core.Text.Sentences.Read(masked, buffers.Tokens.Span, buffers.Sentences);
        ReadWords();
        Voices.Read(this, buffers.Voices.Resize(Tokens.Length));
    }

    public string Text { get; }

    public Run<Token> Tokens => buffers.Tokens.Run;

    public Run<Sentence> Sentences => buffers.Sentences.Run;

    public Run<Quotation> Quotations => buffers.Quotations.Run;

    /// <summary>Footnote marks.</summary>
    public Run<TextSpan> Citations => buffers.Citations.Run;

    public PartyNames Parties { get; }

    /// <summary>What the lists of all rules find here.</summary>
    internal ReadOnlySpan<TermMatch> TermMatches
    {
        get
        {
            if (!areTermsRead)
            {
                areTermsRead = true;
                TermReader.Read(this, buffers.TermMatches);
            }

            return buffers.TermMatches.Span;
        }
    }

    /// <summary>Who is said to do harm, sentence by sentence.</summary>
    public Doers Doers => doers ??= new Doers(this);

    public int SentenceIndexAt(int token) => buffers.SentenceOfToken[token];

    public Sentence SentenceAt(int token) => buffers.Sentences[buffers.SentenceOfToken[token]];

    public Voice VoiceAt(int token) => buffers.Voices[token];

    internal WordFacts Facts(int token) => buffers.Facts[token];

    /// <summary>Bits of the few words after a token.</summary>
    internal ulong WordsAfter(int token) => buffers.WordsAfter[token];

    internal ReadOnlySpan<WordFacts> AllFacts => buffers.Facts.Span;

    /// <summary>What the lists know of the token at an index within a sentence; nothing outside it.</summary>
    internal WordFacts FactsAt(int token, Sentence sentence) =>
        token >= sentence.First && token < sentence.End ? buffers.Facts[token] : WordFacts.None;

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
        var next = Citations.Span.BinarySearch(new TextSpan(Tokens[token].Span.Start, 0), ByStart);
        next = next < 0 ? ~next : next;
        return next < Citations.Length && Citations[next].Start < limit;
    }

    void ReadWords()
    {
        var tokens = buffers.Tokens.Span;
        var facts = buffers.Facts.Resize(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
            facts[i] = Vocabulary.Of(tokens[i]);
        NearWords.Read(tokens, buffers.WordsAfter.Resize(tokens.Length));

        var sentenceOfToken = buffers.SentenceOfToken.Resize(tokens.Length);
        for (var s = 0; s < buffers.Sentences.Count; s++)
            sentenceOfToken[buffers.Sentences[s].First..buffers.Sentences[s].End].Fill(s);
    }
}
