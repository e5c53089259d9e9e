namespace Plumbline.Core.Text;

/// <summary>
/// Lower-case words shared between tokens, so that reading a text allocates one string for each word rather than for
/// each place where it stands. Slots are overwritten without a lock: a lost write costs one more allocation, no more.
/// </summary>
static class WordPool
{
    public const int LongestWord = 48;

    /// <summary>How many words it holds. Who knows something of a word may keep it at the word's place and compare the string.</summary>
    public const int Size = 1 << 14;

    const uint Start = 2166136261;
    const uint Factor = 16777619;

    static readonly string?[] Slots = new string?[Size];

    /// <summary>One bit of 64 for a word, by which a set of words can be told to lack it.</summary>
    /// <param name="place">Where the pool keeps the word.</param>
    public static ulong Bit(ushort place) => 1UL << (place >> 1);

    /// <inheritdoc cref="Bit(ushort)"/>
    /// <param name="lower">In lower case, whether it is in the pool or not.</param>
    public static ulong Bit(string lower)
    {
        var hash = Start;
        foreach (var c in lower)
            hash = (hash ^ c) * Factor;
        return Bit((ushort)First(hash));
    }

    /// <summary>The word in lower case; empty for words longer than <see cref="LongestWord"/>.</summary>
    /// <param name="place">Where it is kept until another word takes the place.</param>
    public static string Lower(ReadOnlySpan<char> word, out ushort place)
    {
        place = 0;
        if (word.Length > LongestWord)
            return "";

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.Length];
        var hash = Start;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAsciiLetterUpper(c))
                c = (char)(c | 0x20);
            else if (c >= 128)
                c = c is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(c);
            lower[i] = c;
            hash = (hash ^ c) * Factor;
        }

        // Two slots for each hash: words that collide do not push each other out in turn.
        var at = First(hash);
        place = (ushort)at;
        if (Slots[at] is { } first && lower.SequenceEqual(first))
            return first;
        place = (ushort)(at + 1);
        if (Slots[at + 1] is { } second && lower.SequenceEqual(second))
            return second;
        place = (ushort)at;
        Slots[at + 1] = Slots[at];
        return Slots[at] = lower.ToString();
    }

    static int First(uint hash) => (int)((hash ^ (hash >> 15)) & (Size - 1)) & ~1;
}
