namespace Plumbline.Core.Text;

/// <summary>
/// Lower-case words shared between tokens, so that reading a text allocates one string for each word rather than for
/// each place where it stands. Slots are overwritten without a lock: a lost write costs one more allocation, no more.
/// </summary>
static class WordPool
{
    public const int LongestWord = 48;

    static readonly string?[] Slots = new string?[1 << 14];

    /// <summary>Empty for words longer than <see cref="LongestWord"/>.</summary>
    public static string Lower(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return "";

        Span<char> lower = stackalloc char[word.Length];
        uint hash = 2166136261;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i] is '’' or '‘' or 'ʼ' ? '\'' : word[i] < 128 ? LowerAscii(word[i]) : char.ToLowerInvariant(word[i]);
            lower[i] = c;
            hash = (hash ^ c) * 16777619;
        }

        // Two slots for each hash: words that collide do not push each other out in turn.
        var at = (int)((hash ^ (hash >> 15)) & (uint)(Slots.Length - 1)) & ~1;
        if (Slots[at] is { } first && lower.SequenceEqual(first))
            return first;
        if (Slots[at + 1] is { } second && lower.SequenceEqual(second))
            return second;
        Slots[at + 1] = Slots[at];
        return Slots[at] = lower.ToString();
    }

    static char LowerAscii(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
