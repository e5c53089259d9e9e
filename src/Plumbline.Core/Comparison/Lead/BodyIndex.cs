using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Lead;

/// <summary>The sentences of an entry's body, found by the words that they share with a sentence of the lead.</summary>
sealed class BodyIndex
{
    readonly List<(TextSpan Span, HashSet<string> Words)> sentences = [];
    readonly Dictionary<string, List<int>> sentencesWith = new(StringComparer.Ordinal);

    public BodyIndex(IEnumerable<(TextSpan Span, HashSet<string> Words)> body)
    {
        foreach (var sentence in body)
        {
            foreach (var word in sentence.Words)
            {
                if (!sentencesWith.TryGetValue(word, out var with))
                    sentencesWith[word] = with = [];
                with.Add(sentences.Count);
            }
            sentences.Add(sentence);
        }
    }

    /// <summary>The sentence that holds most of these words, rare ones counting more, and the share of their weight that it holds.</summary>
    public (TextSpan Span, HashSet<string> Words, double Share)? Nearest(HashSet<string> words)
    {
        var weights = words.ToDictionary(word => word, Weight, StringComparer.Ordinal);
        var total = weights.Values.Sum();
        var shares = new Dictionary<int, double>();
        foreach (var (word, weight) in weights)
        {
            foreach (var sentence in sentencesWith.GetValueOrDefault(word) ?? [])
                shares[sentence] = shares.GetValueOrDefault(sentence) + weight;
        }
        if (shares.Count == 0)
            return null;
        var best = shares.OrderByDescending(s => s.Value).ThenBy(s => s.Key).First();
        return (sentences[best.Key].Span, sentences[best.Key].Words, best.Value / total);
    }

    // A word that the body never uses weighs as much as one that it uses once: it is what the lead adds.
    double Weight(string word) => Math.Log(2 + ((double)sentences.Count / Math.Max(1, sentencesWith.GetValueOrDefault(word)?.Count ?? 1)));
}
