using System.Collections.Immutable;

namespace Plumbline.Core.Comparison;

/// <summary>How much two bags of words share, rare words counting more than those that every sentence has.</summary>
sealed class Similarity
{
    // Even the commonest word says a little.
    const double Floor = 0.25;

    readonly double[] _weights;

    public Similarity(Vocabulary vocabulary, ImmutableArray<Sentence> old, ImmutableArray<Sentence> @new)
    {
        var frequency = new int[vocabulary.WordCount];
        foreach (var sentence in old.Concat(@new))
        {
            var previous = -1;
            foreach (var word in sentence.Words)
            {
                if (word != previous)
                    frequency[word]++;
                previous = word;
            }
        }
        var all = (double)Math.Max(1, old.Length + @new.Length);
        _weights = [.. frequency.Select(f => Floor + (Math.Log(1 + (all / f)) / Math.Log(1 + all)))];
    }

    public double WeightOf(int word) => _weights[word];

    public double WeightOf(ImmutableArray<int> words)
    {
        var sum = 0.0;
        foreach (var word in words)
            sum += _weights[word];
        return sum;
    }

    /// <summary>The weight of what both have. Both ascending.</summary>
    public double Shared(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        var (i, j, shared) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                shared += _weights[a[i]];
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return shared;
    }

    /// <summary>0 when nothing is shared, 1 when all is.</summary>
    public double Of(ImmutableArray<int> a, ImmutableArray<int> b) =>
        a.IsEmpty || b.IsEmpty ? 0 : 2 * Shared(a, b) / (WeightOf(a) + WeightOf(b));
}
