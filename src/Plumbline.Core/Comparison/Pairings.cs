using System.Collections.Immutable;

namespace Plumbline.Core.Comparison;

/// <summary>
/// Proposes pairs without looking at every pair: equal sentences by their key, similar ones through the rare
/// words they share. So two long unrelated texts cost no more than two long related ones.
/// </summary>
sealed class Pairings(ImmutableArray<Sentence> old, ImmutableArray<Sentence> @new, Similarity similarity, CancellationToken cancellation)
{
    const int MostEqualPairs = 64;
    const int CommonWord = 40;
    const int PerSentence = 8;
    const double LeastLikeness = 0.4;
    // A sentence with a much better partner elsewhere is not held back by a poor one nearby.
    const double Tolerance = 0.25;

    public List<Pairing> All()
    {
        var pairs = Equal();
        pairs.AddRange(Similar());
        return pairs;
    }

    public Pairing Weigh(int i, int j)
    {
        var likeness = similarity.Of(old[i].Words, @new[j].Words);
        var size = 1 + ((similarity.WeightOf(old[i].Words) + similarity.WeightOf(@new[j].Words)) / 2);
        return old[i].Key == @new[j].Key
            ? new Pairing(i, j, 1, 1.25 * size)
            // Equal bags in another order are not the same sentence.
            : new Pairing(i, j, Math.Min(likeness, 0.99), likeness * likeness * size);
    }

    List<Pairing> Equal()
    {
        var pairs = new List<Pairing>();
        var there = ByKey(@new);
        foreach (var (key, mine) in ByKey(old))
        {
            if (!there.TryGetValue(key, out var theirs))
                continue;
            if ((long)mine.Count * theirs.Count <= MostEqualPairs)
            {
                pairs.AddRange(mine.SelectMany(i => theirs.Select(j => Weigh(i, j))));
                continue;
            }
            // A sentence repeated all over: pair the occurrences in order, from the front and from the back.
            var count = Math.Min(mine.Count, theirs.Count);
            for (var k = 0; k < count; k++)
            {
                pairs.Add(Weigh(mine[k], theirs[k]));
                if (mine.Count != theirs.Count)
                    pairs.Add(Weigh(mine[^(k + 1)], theirs[^(k + 1)]));
            }
        }
        return pairs;
    }

    IEnumerable<Pairing> Similar()
    {
        var oldKeys = old.Select(s => s.Key).ToHashSet();
        var newKeys = @new.Select(s => s.Key).ToHashSet();
        var mine = Enumerable.Range(0, old.Length).Where(i => !newKeys.Contains(old[i].Key)).ToList();
        var theirs = Enumerable.Range(0, @new.Length).Where(j => !oldKeys.Contains(@new[j].Key)).ToList();
        var proposed = new HashSet<(int Old, int New)>();
        foreach (var (i, j) in Propose(mine, old, theirs, @new))
            proposed.Add((i, j));
        foreach (var (j, i) in Propose(theirs, @new, mine, old))
            proposed.Add((i, j));
        var pairs = proposed.Order().Select(p => Weigh(p.Old, p.New)).Where(p => p.Likeness >= LeastLikeness).ToList();
        var (bestOld, bestNew) = (new double[old.Length], new double[@new.Length]);
        foreach (var pair in pairs)
        {
            bestOld[pair.Old] = Math.Max(bestOld[pair.Old], pair.Likeness);
            bestNew[pair.New] = Math.Max(bestNew[pair.New], pair.Likeness);
        }
        return pairs.Where(p => p.Likeness >= Math.Max(bestOld[p.Old], bestNew[p.New]) - Tolerance);
    }

    IEnumerable<(int From, int To)> Propose(List<int> from, ImmutableArray<Sentence> fromTexts, List<int> to, ImmutableArray<Sentence> toTexts)
    {
        var index = new Dictionary<int, List<int>>();
        foreach (var t in to)
        {
            foreach (var word in toTexts[t].Words.Distinct())
            {
                if (!index.TryGetValue(word, out var holders))
                    index[word] = holders = [];
                if (holders.Count <= CommonWord)
                    holders.Add(t);
            }
        }
        var shared = new Dictionary<int, double>();
        foreach (var f in from)
        {
            cancellation.ThrowIfCancellationRequested();
            shared.Clear();
            foreach (var word in fromTexts[f].Words.Distinct())
            {
                if (!index.TryGetValue(word, out var holders) || holders.Count > CommonWord)
                    continue;
                foreach (var t in holders)
                    shared[t] = shared.GetValueOrDefault(t) + similarity.WeightOf(word);
            }
            foreach (var (t, _) in shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(PerSentence))
                yield return (f, t);
        }
    }

    static Dictionary<int, List<int>> ByKey(ImmutableArray<Sentence> sentences)
    {
        var byKey = new Dictionary<int, List<int>>();
        for (var i = 0; i < sentences.Length; i++)
        {
            if (!byKey.TryGetValue(sentences[i].Key, out var at))
                byKey[sentences[i].Key] = at = [];
            at.Add(i);
        }
        return byKey;
    }
}
