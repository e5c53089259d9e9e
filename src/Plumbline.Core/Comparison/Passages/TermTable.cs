using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Passages;

/// <summary>The terms of all sources: their numbers, their weights and the sentences that hold them. Never changes once built.</summary>
sealed class TermTable
{
    readonly Dictionary<string, int> _numbers;
    readonly double[] _weights;
    readonly List<int>[] _holders;
    readonly int _sentences;

    TermTable(Dictionary<string, int> numbers, double[] weights, List<int>[] holders, int sentences) =>
        (_numbers, _weights, _holders, _sentences) = (numbers, weights, holders, sentences);

    public int Count => _weights.Length;

    public double WeightOf(int term) => _weights[term];

    /// <summary>Indices of the sentences that hold the term, ascending.</summary>
    public IReadOnlyList<int> HoldersOf(int term) => _holders[term];

    public double WeightOf(ReadOnlySpan<int> terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += _weights[term];
        return sum;
    }

    public static (TermTable Table, ImmutableArray<SourceSentence> Sentences) Read(ImmutableArray<string> sources, CancellationToken cancellation)
    {
        var reading = new Reading();
        for (var source = 0; source < sources.Length; source++)
        {
            foreach (var paragraph in Segmentation.Paragraphs(sources[source]))
            {
                cancellation.ThrowIfCancellationRequested();
                reading.Add(source, sources[source], paragraph);
            }
        }
        return reading.Done();
    }

    /// <summary>A sentence of the draft, by the sources' terms. What no source has weighs as the rarest would.</summary>
    public Bag BagOf(string text, TextSpan sentence)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var known = new List<int>();
        var (unknown, count) = (0.0, 0);
        using var terms = new Terms(text, sentence);
        while (terms.Next())
        {
            count++;
            if (lookup.TryGetValue(terms.Current, out var number))
                known.Add(number);
            else
                unknown += TermWeights.Of(terms.Kind, holders: 1, _sentences);
        }
        var distinct = Distinct(known);
        return new Bag(distinct, WeightOf(distinct) + unknown, count);
    }

    static int[] Distinct(List<int> terms)
    {
        terms.Sort();
        return [.. terms.Where((term, i) => i == 0 || terms[i - 1] != term)];
    }

    sealed class Reading
    {
        readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        readonly List<TermKind> _kinds = [];
        readonly List<List<int>> _holders = [];
        readonly ImmutableArray<SourceSentence>.Builder _sentences = ImmutableArray.CreateBuilder<SourceSentence>();
        int _paragraph;

        public void Add(int source, string text, TextSpan paragraph)
        {
            _paragraph++;
            if (text[paragraph.Start] == '#')
                return;
            foreach (var span in Segmentation.Sentences(text, paragraph))
            {
                var terms = TermsOf(text, span);
                foreach (var term in terms)
                    _holders[term].Add(_sentences.Count);
                _sentences.Add(new SourceSentence(source, _paragraph, span, terms));
            }
        }

        public (TermTable Table, ImmutableArray<SourceSentence> Sentences) Done()
        {
            var weights = _holders.Select((holders, term) => TermWeights.Of(_kinds[term], holders.Count, _sentences.Count)).ToArray();
            return (new TermTable(_numbers, weights, [.. _holders], _sentences.Count), _sentences.ToImmutable());
        }

        int[] TermsOf(string text, TextSpan span)
        {
            var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            var found = new List<int>();
            using var terms = new Terms(text, span);
            while (terms.Next())
            {
                if (!lookup.TryGetValue(terms.Current, out var number))
                {
                    lookup[terms.Current] = number = _kinds.Count;
                    _kinds.Add(terms.Kind);
                    _holders.Add([]);
                }
                // A word that is a name anywhere within a sentence is one; at a sentence's head the capital tells nothing.
                else if (terms.Kind > _kinds[number])
                {
                    _kinds[number] = terms.Kind;
                }
                found.Add(number);
            }
            return Distinct(found);
        }
    }
}
