using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Document;

/// <summary>Finds the paragraphs before and after an edit that are still what they were.</summary>
static class Unchanged
{
    /// <returns>How many paragraphs at the beginning and at the end are the same in both texts; they never meet.</returns>
    public static (int Head, int Tail) Around(string oldText, List<TextSpan> old, string newText, List<TextSpan> @new)
    {
        var prefix = oldText.AsSpan().CommonPrefixLength(newText);
        var shorter = Math.Min(oldText.Length, newText.Length);
        var suffix = CommonSuffixLength(oldText, newText, shorter - prefix);
        var moved = newText.Length - oldText.Length;
        var most = Math.Min(old.Count, @new.Count);

        var head = 0;
        while (head < most && old[head] == @new[head] && old[head].End <= prefix)
            head++;
        var tail = 0;
        while (tail < most - head && old[^(tail + 1)].Shift(moved) == @new[^(tail + 1)] && @new[^(tail + 1)].Start >= newText.Length - suffix)
            tail++;
        return (head, tail);
    }

    static int CommonSuffixLength(string one, string other, int most)
    {
        var length = 0;
        while (length < most && one[^(length + 1)] == other[^(length + 1)])
            length++;
        return length;
    }
}
