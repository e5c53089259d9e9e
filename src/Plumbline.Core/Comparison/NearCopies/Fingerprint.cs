using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>A text's runs of four words as numbers, in its order: four bytes a word, enough to tell whether it is worth reading.</summary>
public sealed class Fingerprint
{
    /// <summary>Counts up when the numbers of the same text change, so that stored fingerprints are made anew.</summary>
    public const int Format = 1;

    const int Gram = 4;

    // So many shared runs of four words near one another make eight words with an edit among them likely.
    const int LeastHits = 4;
    const int Near = 8;

    readonly ImmutableArray<uint> _grams;

    Fingerprint(ImmutableArray<uint> grams) => _grams = grams;

    public int Count => _grams.Length;

    internal ImmutableArray<uint> Grams => _grams;

    public static Fingerprint Of(string text) => Of(WordRun.Of(text));

    internal static Fingerprint Of(WordRun words)
    {
        var grams = ImmutableArray.CreateBuilder<uint>(Math.Max(0, words.Count - Gram + 1));
        for (var i = 0; i + Gram <= words.Count; i++)
            grams.Add((uint)(words.Gram(i, Gram) >> 32));
        return new Fingerprint(grams.ToImmutable());
    }

    /// <summary>How much of this text stands in the other too, 0 to 1; wherever it stands there.</summary>
    public double ShareIn(Fingerprint other)
    {
        if (_grams.IsEmpty)
            return 0;
        var theirs = new GramSet(other._grams);
        return (double)_grams.Count(theirs.Contains) / _grams.Length;
    }

    /// <summary>Shared runs that stand near enough to one another to be a copy; 0 when there are only scattered ones.</summary>
    internal int ClusteredHits(GramSet draft)
    {
        var (all, cluster, last) = (0, 0, -1);
        for (var k = 0; k < _grams.Length; k++)
        {
            if (!draft.Contains(_grams[k]))
                continue;
            if (last >= 0 && k - last > Near)
            {
                all += cluster >= LeastHits ? cluster : 0;
                cluster = 0;
            }
            cluster++;
            last = k;
        }
        return all + (cluster >= LeastHits ? cluster : 0);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[_grams.Length * sizeof(uint)];
        for (var k = 0; k < _grams.Length; k++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(k * sizeof(uint)), _grams[k]);
        return bytes;
    }

    /// <param name="bytes">As <see cref="ToBytes"/> gave them.</param>
    public static Fingerprint FromBytes(ReadOnlySpan<byte> bytes)
    {
        var grams = new uint[bytes.Length / sizeof(uint)];
        for (var k = 0; k < grams.Length; k++)
            grams[k] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(k * sizeof(uint))..]);
        return new Fingerprint(ImmutableArray.Create(grams));
    }
}
