using System.Collections.Immutable;

namespace Plumbline.Core.Comparison;

/// <summary>
/// A sentence that was cut in two and reworded as well: neither half is much like it, both together are, and far more
/// than they are like any other. Looked for only among sentences that found no partner, in either direction.
/// </summary>
sealed class DistantSplits(ImmutableArray<Sentence> old, ImmutableArray<Sentence> @new, Similarity similarity, CancellationToken cancellation)
{
    const double LeastLikeness = 0.28;

    /// <summary>How much liker than the next one: in prose about one thing everything is a little like everything.</summary>
    const double LeastLead = 1.5;

    const int LeastWords = 8;
    const int LeastWordsOfHalf = 6;
    const int CommonWord = 20;

    /// <summary>Texts with more left over than this have nothing to do with each other.</summary>
    const int MostLeft = 1200;

    public List<Match> AddTo(List<Match> matches)
    {
        var (takenOld, takenNew) = (new bool[old.Length], new bool[@new.Length]);
        foreach (var match in matches)
        {
            takenOld.AsSpan(match.OldStart..match.OldEnd).Fill(true);
            takenNew.AsSpan(match.NewStart..match.NewEnd).Fill(true);
        }
        var splits = Find(old, takenOld, @new, takenNew).Select(s => new Match(s.Whole, s.Whole + 1, s.Halves, s.Halves + 2, InOrder: false)).ToList();
        var joins = Find(@new, takenNew, old, takenOld).Select(s => new Match(s.Halves, s.Halves + 2, s.Whole, s.Whole + 1, InOrder: false));
        return [.. matches, .. splits, .. joins];
    }

    IEnumerable<(int Whole, int Halves)> Find(ImmutableArray<Sentence> wholes, bool[] takenWhole, ImmutableArray<Sentence> halves, bool[] takenHalf)
    {
        var free = Enumerable.Range(0, wholes.Length).Where(i => !takenWhole[i] && wholes[i].Words.Length >= LeastWords).ToList();
        var starts = Enumerable.Range(0, Math.Max(0, halves.Length - 1)).Where(j => !takenHalf[j] && !takenHalf[j + 1] && halves[j].Words.Length >= LeastWordsOfHalf && halves[j + 1].Words.Length >= LeastWordsOfHalf).ToList();
        if (free.Count == 0 || starts.Count == 0 || free.Count > MostLeft || starts.Count > MostLeft)
            yield break;

        var index = Index(free, wholes);
        foreach (var start in starts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (takenHalf[start] || takenHalf[start + 1])
                continue;
            ImmutableArray<int> both = [.. halves[start].Words.Concat(halves[start + 1].Words).Order()];
            var ranked = both.Distinct().SelectMany(word => index.GetValueOrDefault(word) ?? []).Distinct()
                .Select(i => (Whole: i, Likeness: takenWhole[i] ? 0 : similarity.Of(wholes[i].Words, both)))
                .OrderByDescending(r => r.Likeness).ThenBy(r => r.Whole).Take(2).ToList();
            if (ranked.Count == 0 || ranked[0].Likeness < LeastLikeness || ranked.Count > 1 && ranked[0].Likeness < LeastLead * ranked[1].Likeness)
                continue;
            // Each half has to bring something of its own.
            var whole = wholes[ranked[0].Whole].Words;
            if (similarity.Of(whole, halves[start].Words) >= ranked[0].Likeness || similarity.Of(whole, halves[start + 1].Words) >= ranked[0].Likeness)
                continue;
            (takenWhole[ranked[0].Whole], takenHalf[start], takenHalf[start + 1]) = (true, true, true);
            yield return (ranked[0].Whole, start);
        }
    }

    /// <summary>The sentences by their rarer words.</summary>
    static Dictionary<int, List<int>> Index(List<int> sentences, ImmutableArray<Sentence> texts)
    {
        var index = new Dictionary<int, List<int>>();
        foreach (var sentence in sentences)
        {
            foreach (var word in texts[sentence].Words.Distinct())
            {
                if (!index.TryGetValue(word, out var holders))
                    index[word] = holders = [];
                holders.Add(sentence);
            }
        }
        foreach (var (word, holders) in index)
        {
            if (holders.Count > CommonWord)
                index.Remove(word);
        }
        return index;
    }
}
