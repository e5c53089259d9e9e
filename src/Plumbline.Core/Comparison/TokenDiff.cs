using System.Collections.Immutable;

namespace Plumbline.Core.Comparison;

/// <summary>Tokens [OldStart, OldEnd) replaced by [NewStart, NewEnd); either may be empty.</summary>
readonly record struct Hunk(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>The shortest edit between two sequences of tokens (Myers, 1986), within bounds.</summary>
static class TokenDiff
{
    // Past this many edits the two have little in common, and the square of it is what the search costs.
    const int MostEdits = 600;

    public static List<Hunk> Of(ImmutableArray<string> old, ImmutableArray<string> @new)
    {
        var hunks = new List<Hunk>();
        Between(old.AsSpan(), @new.AsSpan(), 0, 0, hunks, mayAnchor: true);
        return hunks;
    }

    static void Between(ReadOnlySpan<string> old, ReadOnlySpan<string> @new, int oldOffset, int newOffset, List<Hunk> hunks, bool mayAnchor)
    {
        var head = 0;
        while (head < old.Length && head < @new.Length && old[head] == @new[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < @new.Length - head && old[^(tail + 1)] == @new[^(tail + 1)])
            tail++;
        old = old[head..^tail];
        @new = @new[head..^tail];
        (oldOffset, newOffset) = (oldOffset + head, newOffset + head);
        if (old.IsEmpty && @new.IsEmpty)
            return;
        if (old.IsEmpty || @new.IsEmpty || !ShortestEdit(old, @new, oldOffset, newOffset, hunks))
        {
            if (!old.IsEmpty && !@new.IsEmpty && mayAnchor)
                BetweenAnchors(old, @new, oldOffset, newOffset, hunks);
            else
                hunks.Add(new Hunk(oldOffset, oldOffset + old.Length, newOffset, newOffset + @new.Length));
        }
    }

    // Too far apart for the exact search: tokens that occur once on each side, in order, hold the two together.
    static void BetweenAnchors(ReadOnlySpan<string> old, ReadOnlySpan<string> @new, int oldOffset, int newOffset, List<Hunk> hunks)
    {
        var there = Once(@new);
        var anchors = Once(old).Where(o => there.ContainsKey(o.Key)).Select(o => new Pairing(o.Value, there[o.Key], 1, 1)).ToList();
        var (i, j) = (0, 0);
        foreach (var anchor in HeaviestChain.Of(anchors, @new.Length))
        {
            Between(old[i..anchor.Old], @new[j..anchor.New], oldOffset + i, newOffset + j, hunks, mayAnchor: false);
            (i, j) = (anchor.Old + 1, anchor.New + 1);
        }
        Between(old[i..], @new[j..], oldOffset + i, newOffset + j, hunks, mayAnchor: false);
    }

    static Dictionary<string, int> Once(ReadOnlySpan<string> tokens)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
            at[tokens[i]] = at.ContainsKey(tokens[i]) ? -1 : i;
        return at.Where(a => a.Value >= 0).ToDictionary(StringComparer.Ordinal);
    }

    static bool ShortestEdit(ReadOnlySpan<string> old, ReadOnlySpan<string> @new, int oldOffset, int newOffset, List<Hunk> hunks)
    {
        var most = Math.Min(MostEdits, old.Length + @new.Length);
        if (Math.Abs(old.Length - @new.Length) > most)
            return false;
        var furthest = new int[(2 * most) + 3];
        var middle = most + 1;
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add(furthest[(middle - edits - 1)..(middle + edits + 2)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var i = FromAbove(furthest, middle, diagonal, edits) ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
                var j = i - diagonal;
                while (i < old.Length && j < @new.Length && old[i] == @new[j])
                    (i, j) = (i + 1, j + 1);
                furthest[middle + diagonal] = i;
                if (i >= old.Length && j >= @new.Length)
                {
                    hunks.AddRange(WalkBack(trace, old.Length, @new.Length, oldOffset, newOffset));
                    return true;
                }
            }
        }
        return false;
    }

    static bool FromAbove(int[] furthest, int middle, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);

    static List<Hunk> WalkBack(List<int[]> trace, int i, int j, int oldOffset, int newOffset)
    {
        var hunks = new List<Hunk>();
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            var furthest = trace[edits];
            var middle = edits + 1;
            var diagonal = i - j;
            var above = FromAbove(furthest, middle, diagonal, edits);
            var startOld = furthest[middle + diagonal + (above ? 1 : -1)];
            var startNew = startOld - (diagonal + (above ? 1 : -1));
            var (endOld, endNew) = above ? (startOld, startNew + 1) : (startOld + 1, startNew);
            if (hunks is [.., var last] && last.OldStart == endOld + oldOffset && last.NewStart == endNew + newOffset)
                hunks[^1] = last with { OldStart = startOld + oldOffset, NewStart = startNew + newOffset };
            else
                hunks.Add(new Hunk(startOld + oldOffset, endOld + oldOffset, startNew + newOffset, endNew + newOffset));
            (i, j) = (startOld, startNew);
        }
        hunks.Reverse();
        return hunks;
    }
}
