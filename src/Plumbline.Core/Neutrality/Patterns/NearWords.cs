using System.Numerics;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>
/// Two places of a pattern that every match fills near its first word, each as the bits of the words that fit. Most
/// patterns are passed over because no such word is near.
/// </summary>
readonly record struct NearWords(ulong One, ulong Other)
{
    /// <summary>How many words after a first one are looked at.</summary>
    const int Reach = 8;

    const ulong Anything = ulong.MaxValue;

    /// <param name="wordsAfter">The bits of the words after the first one.</param>
    public bool MayStandIn(ulong wordsAfter) => (One & wordsAfter) != 0 && (Other & wordsAfter) != 0;

    /// <summary>For each token the bits of the eight after it.</summary>
    public static void Read(ReadOnlySpan<Token> tokens, Span<ulong> wordsAfter)
    {
        // Each step doubles how far the bits reach: one token, two, four, eight.
        for (var i = 0; i < tokens.Length; i++)
            wordsAfter[i] = i + 1 < tokens.Length ? WordPool.Bit(tokens[i + 1].PlaceInPool) : 0;
        for (var step = 1; step < Reach; step *= 2)
        {
            for (var i = 0; i < tokens.Length - step; i++)
                wordsAfter[i] |= wordsAfter[i + step];
        }
    }

    /// <summary>The two places with the fewest words among those that a match fills within reach.</summary>
    public static NearWords Needed(ReadOnlySpan<PatternElement> elements)
    {
        var (one, other) = (Anything, Anything);
        var farthest = elements[0].Lengths.Most;
        foreach (var element in elements[1..])
        {
            if (farthest > Reach)
                break;
            farthest += element.Lengths.Most;
            if (element.IsOptional || element.IsGap || element.IsClauseEnd || element.TakesNumbers)
                continue;
            var bits = 0UL;
            foreach (var word in element.First)
                bits |= WordPool.Bit(word);
            if (BitOperations.PopCount(bits) < BitOperations.PopCount(one))
                (one, other) = (bits, one);
            else if (BitOperations.PopCount(bits) < BitOperations.PopCount(other))
                other = bits;
        }

        return new NearWords(one, other);
    }
}
