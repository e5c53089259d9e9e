using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Passages;

/// <summary>A run of neighbouring sentences of one source, weighed against a sentence of the draft.</summary>
sealed class Passage
{
    // Tversky's index: what the draft says and the passage does not counts against it, what the passage says beyond that far less.
    const double MissingFromPassage = 0.8;
    const double BeyondTheDraft = 0.2;

    const double LeastGain = 0.06;
    const int MostSentences = 3;

    readonly int _first;
    readonly int _end;

    Passage(Bag draft, int first, int end, ImmutableArray<SourceSentence> sentences, TermTable table)
    {
        (_first, _end) = (first, end);
        Source = sentences[first].Source;
        Span = new TextSpan(sentences[first].Span.Start, sentences[end - 1].Span.End);
        var terms = end - first == 1 ? sentences[first].Terms : [.. sentences.AsSpan(first, end - first).ToArray().SelectMany(s => s.Terms).Distinct()];
        Shared = [.. terms.Where(t => Array.BinarySearch(draft.Terms, t) >= 0)];
        var shared = table.WeightOf(Shared);
        Score = shared / (shared + (MissingFromPassage * (draft.Weight - shared)) + (BeyondTheDraft * (table.WeightOf(terms) - shared)));
    }

    public int Source { get; }

    public TextSpan Span { get; }

    public int[] Shared { get; }

    public double Score { get; }

    public static Passage Of(Bag draft, int sentence, ImmutableArray<SourceSentence> sentences, TermTable table) => new(draft, sentence, sentence + 1, sentences, table);

    public bool MayTake(int neighbour, ImmutableArray<SourceSentence> sentences) =>
        neighbour >= 0 && neighbour < sentences.Length && _end - _first < MostSentences && sentences[neighbour].Paragraph == sentences[_first].Paragraph;

    public Passage With(Bag draft, int neighbour, ImmutableArray<SourceSentence> sentences, TermTable table) =>
        new(draft, Math.Min(_first, neighbour), Math.Max(_end, neighbour + 1), sentences, table);

    public bool IsWorthMoreThan(Passage narrower) => Score >= narrower.Score + LeastGain;

    public bool Overlaps(Passage other) => Source == other.Source && Span.Overlaps(other.Span);
}
