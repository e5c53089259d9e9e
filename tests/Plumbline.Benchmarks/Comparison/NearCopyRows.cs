using System.Globalization;
using Plumbline.Core.Comparison.NearCopies;

namespace Plumbline.Benchmarks.Comparison;

/// <summary>The engine alone: the store adds the reading of the texts that the index names.</summary>
static class NearCopyRows
{
    const int Sources = 1000;
    const int Length = 50_000;
    const int Copies = 20;

    public static void Print()
    {
        var draft = Article.OfLength(75_000, seed: 30);
        // Every fiftieth source has a paragraph of the draft.
        var texts = Enumerable.Range(0, Sources).Select(n => Article.OfLength(Length, seed: 1000 + n) + (n % (Sources / Copies) == 0 ? draft[(n * 60)..((n * 60) + 600)] : "")).ToList();
        var index = CopyIndex<int>.Empty;
        var fingerprints = Measured.Best(1, () => index = index.With(texts.Select((text, n) => KeyValuePair.Create(n, Fingerprint.Of(text)))));
        Table.Row("fingerprint of one source of 50 KB, made when it is added", string.Create(CultureInfo.InvariantCulture, $"{fingerprints.Milliseconds / Sources:f2} ms, {index.Keys.Sum(key => (double)index[key].ToBytes().Length) / Sources / 1000:f0} KB"));
        var (candidates, found) = (0, 0);
        var all = Measured.Best(5, () =>
        {
            var search = new CopySearch(draft);
            var keys = index.Candidates(search.Fingerprint);
            candidates = keys.Length;
            found = keys.Count(key => search.Against(texts[key]).Runs.Length > 0);
        });
        Table.Milliseconds("near copies of a draft of 75 KB among 1,000 sources of 50 KB", all.Milliseconds);
        Table.Row($"… sources read, sources found ({Copies} hold a copied paragraph)", string.Create(CultureInfo.InvariantCulture, $"{candidates}, {found}"));
    }
}
