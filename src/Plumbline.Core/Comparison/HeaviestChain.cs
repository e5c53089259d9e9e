namespace Plumbline.Core.Comparison;

/// <summary>Of many possible pairs, those that keep both texts in order and are worth most together.</summary>
static class HeaviestChain
{
    /// <summary>Both sides strictly ascending. Takes time k log n for k pairs (a Fenwick tree of best chains by their last place).</summary>
    public static List<Pairing> Of(IReadOnlyCollection<Pairing> pairs, int newCount)
    {
        var sorted = pairs.OrderBy(p => p.Old).ThenByDescending(p => p.New).ThenByDescending(p => p.Weight).ToArray();
        var worth = new double[sorted.Length];
        var previous = new int[sorted.Length];
        var tree = new int[newCount + 1];
        Array.Fill(tree, -1);
        var last = -1;
        for (var k = 0; k < sorted.Length; k++)
        {
            previous[k] = BestBelow(sorted[k].New);
            worth[k] = sorted[k].Weight + (previous[k] < 0 ? 0 : worth[previous[k]]);
            for (var at = sorted[k].New + 1; at <= newCount; at += at & -at)
            {
                if (tree[at] < 0 || worth[tree[at]] < worth[k])
                    tree[at] = k;
            }
            if (last < 0 || worth[last] < worth[k])
                last = k;
        }
        var chain = new List<Pairing>();
        for (; last >= 0; last = previous[last])
            chain.Add(sorted[last]);
        chain.Reverse();
        return chain;

        int BestBelow(int place)
        {
            var best = -1;
            for (var at = place; at > 0; at -= at & -at)
            {
                if (tree[at] >= 0 && (best < 0 || worth[best] < worth[tree[at]]))
                    best = tree[at];
            }
            return best;
        }
    }
}
