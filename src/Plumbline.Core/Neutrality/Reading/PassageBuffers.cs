using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>What a passage is read into; used again for the next paragraph on the same thread.</summary>
sealed class PassageBuffers
{
    [ThreadStatic]
    static PassageBuffers? spare;

    public ReusedArray<char> Masked { get; } = new();

    public ReusedArray<TextSpan> Citations { get; } = new();

    public ReusedArray<Quotation> Quotations { get; } = new();

    public ReusedArray<Token> Tokens { get; } = new();

    public ReusedArray<WordFacts> Facts { get; } = new();

    public ReusedArray<ulong> WordsAfter { get; } = new();

    public ReusedArray<TermMatch> TermMatches { get; } = new();

    public ReusedArray<Sentence> Sentences { get; } = new();

    public ReusedArray<int> SentenceOfToken { get; } = new();

    public ReusedArray<Voice> Voices { get; } = new();

    public static PassageBuffers Rent()
    {
        var buffers = spare ?? new PassageBuffers();
        spare = null;
        return buffers;
    }

    /// <summary>The passage that was read into these buffers must not be used any more.</summary>
    public void Return()
    {
        Masked.Release();
        Citations.Release();
        Quotations.Release();
        Tokens.Release();
        Facts.Release();
        WordsAfter.Release();
        TermMatches.Release();
        Sentences.Release();
        SentenceOfToken.Release();
        Voices.Release();
        spare = this;
    }
}
