namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>Membership of many numbers, most of which are no members: a bit map in front of the set answers those.</summary>
sealed class GramSet
{
    const int Bits = 1 << 20;

    readonly ulong[] _map = new ulong[Bits / 64];
    readonly HashSet<uint> _grams;

    public GramSet(IEnumerable<uint> grams)
    {
        _grams = [.. grams];
        foreach (var gram in _grams)
            _map[(gram & (Bits - 1)) >> 6] |= 1UL << (int)(gram & 63);
    }

    public bool Contains(uint gram) => (_map[(gram & (Bits - 1)) >> 6] & (1UL << (int)(gram & 63))) != 0 && _grams.Contains(gram);
}
