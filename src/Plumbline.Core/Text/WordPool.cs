namespace Plumbline.Core.Text;

/// <summary>
/// Lower-case words shared between tokens, so that reading a text allocates one string for each word rather than for
/// each place where it stands. Slots are overwritten without a lock: a lost write costs one more allocation, no more.
/// </summary>
static class WordPool
{
    public const int LongestWord = 48;

    static readonly string?[] Slots = new string?[1 << 13];

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

        ref var slot = ref Slots[(hash ^ (hash >> 15)) & (uint)(Slots.Length - 1)];
        var known = slot;
        return known is not null && lower.SequenceEqual(known) ? known : slot = lower.ToString();
    }

    static char LowerAscii(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
