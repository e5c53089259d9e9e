using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>
/// The fingerprints of a library: says which of its texts may share a run with a draft, without reading them. Never
/// changes; with or without a text it is another one, so it can be asked while the library grows.
/// </summary>
public sealed class CopyIndex<TKey> where TKey : notnull
{
    readonly ImmutableDictionary<TKey, Fingerprint> _fingerprints;

    CopyIndex(ImmutableDictionary<TKey, Fingerprint> fingerprints) => _fingerprints = fingerprints;

    public static CopyIndex<TKey> Empty { get; } = new(ImmutableDictionary<TKey, Fingerprint>.Empty);

    public IEnumerable<TKey> Keys => _fingerprints.Keys;

    public Fingerprint this[TKey key] => _fingerprints[key];

    /// <summary>Adds it, or puts it in the place of an earlier version.</summary>
    public CopyIndex<TKey> With(TKey key, Fingerprint fingerprint) => new(_fingerprints.SetItem(key, fingerprint));

    public CopyIndex<TKey> With(IEnumerable<KeyValuePair<TKey, Fingerprint>> more) => new(_fingerprints.SetItems(more));

    public CopyIndex<TKey> Without(IEnumerable<TKey> keys) => new(_fingerprints.RemoveRange(keys));

    /// <summary>Those that may share a run with the draft, the likeliest first. Near copies of eight words or more with few edits are among them.</summary>
    public ImmutableArray<TKey> Candidates(Fingerprint draft, CancellationToken cancellation = default)
    {
        var wanted = new GramSet(draft.Grams);
        var hits = new List<(TKey Key, int Hits)>();
        foreach (var (key, fingerprint) in _fingerprints)
        {
            cancellation.ThrowIfCancellationRequested();
            if (fingerprint.ClusteredHits(wanted) is > 0 and var count)
                hits.Add((key, count));
        }
        return [.. hits.OrderByDescending(h => h.Hits).Select(h => h.Key)];
    }
}
