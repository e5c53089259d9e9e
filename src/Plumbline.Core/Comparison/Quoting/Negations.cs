using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>Words that turn a statement round, and whether one of them was lost on the way from a source to a quotation.</summary>
static class Negations
{
    static readonly FrozenSet<string> Words = WordSet.Parse("not|no|never|nor|neither|none|nobody|nothing|nowhere|without|cannot|hardly|scarcely");

    public static bool Contains(string lower) => Words.Contains(lower) || lower.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>A "not" that only one of the two has. Two that replace each other ("cannot", "can not") leave the meaning.</summary>
    public static bool DifferIn(IEnumerable<WordChange> changes)
    {
        var (draft, source) = (0, 0);
        foreach (var change in changes)
        {
            if (change.InDraft is { } mine && Contains(QuotedWords.Lower(mine)))
                draft++;
            if (change.InSource is { } theirs && Contains(QuotedWords.Lower(theirs)))
                source++;
        }
        return draft != source;
    }

    /// <summary>Whether the words just before a place, back to a comma or full stop, hold one.</summary>
    public static bool StandBefore(SourceWords source, int first)
    {
        const int furthest = 8;
        for (var i = first; i > 0 && first - i < furthest && !source.IsCutBefore(i); i--)
        {
            if (Contains(source.Lower[i - 1]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a sentence that is kept in part loses one in the part left out between two places.</summary>
    public static bool AreLeftOut(SourceWords source, int from, int to)
    {
        for (var i = from; i < to && !source.EndsSentenceBefore(i); i++)
        {
            if (Contains(source.Lower[i]))
                return true;
        }
        for (var i = to; i > from && !source.EndsSentenceBefore(i); i--)
        {
            if (Contains(source.Lower[i - 1]))
                return true;
        }
        return false;
    }
}
