namespace Plumbline.Core.Anchoring;

/// <summary>Levenshtein's distance, and the same for a pattern that may lie anywhere within a text (Sellers, 1980).</summary>
static class EditDistance
{
    public static double Likeness(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - ((double)Between(a, b) / longer);
    }

    static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }

    /// <summary>The part of <paramref name="window"/> that is most like the pattern, and its distance. Time and space: their product.</summary>
    public static (int Start, int End, int Distance) BestWithin(ReadOnlySpan<char> window, ReadOnlySpan<char> pattern)
    {
        var distance = new int[pattern.Length + 1];
        var startOf = new int[pattern.Length + 1];
        for (var p = 0; p <= pattern.Length; p++)
            distance[p] = p;
        var best = (Start: 0, End: 0, Distance: pattern.Length);
        for (var w = 1; w <= window.Length; w++)
        {
            var (diagonal, diagonalStart) = (distance[0], startOf[0]);
            (distance[0], startOf[0]) = (0, w);
            for (var p = 1; p <= pattern.Length; p++)
            {
                var (above, aboveStart) = (distance[p], startOf[p]);
                var (least, start) = (diagonal + (window[w - 1] == pattern[p - 1] ? 0 : 1), diagonalStart);
                if (above + 1 < least)
                    (least, start) = (above + 1, aboveStart);
                if (distance[p - 1] + 1 < least)
                    (least, start) = (distance[p - 1] + 1, startOf[p - 1]);
                (distance[p], startOf[p]) = (least, start);
                (diagonal, diagonalStart) = (above, aboveStart);
            }
            if (distance[^1] < best.Distance)
                best = (startOf[^1], w, distance[^1]);
        }
        return best;
    }
}
