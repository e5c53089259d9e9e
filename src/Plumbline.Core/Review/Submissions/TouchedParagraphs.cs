using System.Collections.Immutable;

namespace Plumbline.Core.Review.Submissions;

/// <summary>A revision's paragraphs and those of the published version it starts from; both in order, without blank ones.</summary>
public sealed record SubmittedText(ImmutableArray<string> Base, ImmutableArray<string> Paragraphs);

/// <summary>Which paragraphs a submission touches: what it removes and adds, and after which paragraph.</summary>
public static class TouchedParagraphs
{
    /// <summary>
    /// Both revisions make the same changes, each to its own base, as after a rebase onto a version that changed other
    /// paragraphs. A moved paragraph, or one with a new neighbour above, counts as changed: approvals drop too often
    /// rather than too seldom; they also drop where the texts are too long to compare in good time.
    /// </summary>
    public static bool AreTheSame(SubmittedText older, SubmittedText newer) =>
        IsComparable(older) && IsComparable(newer) && Changes(older).SequenceEqual(Changes(newer));

    // The table of common lengths grows with the product: 2,000 paragraphs on both sides take 16 MB.
    static bool IsComparable(SubmittedText text) => (long)text.Base.Length * text.Paragraphs.Length <= 4_000_000;

    static List<(char Kind, string? After, string Paragraph)> Changes(SubmittedText text)
    {
        var (before, after) = (text.Base, text.Paragraphs);
        var common = CommonLengths(before, after);
        var changes = new List<(char, string?, string)>();
        string? kept = null;
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && string.Equals(before[i], after[j], StringComparison.Ordinal))
            {
                kept = before[i];
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                changes.Add(('-', kept, before[i++]));
            }
            else
            {
                changes.Add(('+', kept, after[j++]));
            }
        }

        return changes;
    }

    // The longest common subsequence of what is left from (i, j) on.
    static int[,] CommonLengths(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(before[i], after[j], StringComparison.Ordinal)
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
