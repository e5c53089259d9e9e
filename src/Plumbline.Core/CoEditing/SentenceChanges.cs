using Plumbline.Core.Comparison;

namespace Plumbline.Core.CoEditing;

/// <summary>
/// The change from one whole text to another as single replacements where sentences differ, so that cursors and whatever is
/// pinned to a sentence that stays keep their places.
/// </summary>
public static class SentenceChanges
{
    public static ChangeSet Between(string from, string to)
    {
        var (old, @new) = (SentencePieces.Of(from), SentencePieces.Of(to));
        var sections = new SectionBuilder();
        var at = 0;
        foreach (var hunk in TokenDiff.Of([.. old.Select(piece => piece.Of(from))], [.. @new.Select(piece => piece.Of(to))]))
        {
            var start = hunk.OldStart < old.Length ? old[hunk.OldStart].Start : from.Length;
            var end = hunk.OldEnd > hunk.OldStart ? old[hunk.OldEnd - 1].End : start;
            var text = hunk.NewEnd > hunk.NewStart ? to[@new[hunk.NewStart].Start..@new[hunk.NewEnd - 1].End] : "";
            var (head, tail) = SameEnds(from.AsSpan(start, end - start), text);
            sections.Keep(start + head - at);
            sections.Replace(end - start - head - tail, text[head..^tail]);
            at = end - tail;
        }
        sections.Keep(from.Length - at);
        return sections.ToChangeSet();
    }

    /// <summary>How much two stretches share at their starts and at their ends; neither cuts a surrogate pair.</summary>
    static (int Head, int Tail) SameEnds(ReadOnlySpan<char> old, ReadOnlySpan<char> @new)
    {
        var head = old.CommonPrefixLength(@new);
        if (head > 0 && char.IsHighSurrogate(old[head - 1]))
            head--;
        var most = Math.Min(old.Length, @new.Length) - head;
        var tail = 0;
        while (tail < most && old[^(tail + 1)] == @new[^(tail + 1)])
            tail++;
        if (tail > 0 && char.IsLowSurrogate(old[^tail]))
            tail--;
        return (head, tail);
    }
}
