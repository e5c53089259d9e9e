namespace Plumbline.Core.Anchoring;

/// <summary>How far the surroundings of a place are those that were noted.</summary>
static class AnchorContext
{
    /// <summary>
    /// The longer a quote, the less likely it occurs by chance, and the less its surroundings must agree.
    /// Half means: one side stands as it was.
    /// </summary>
    public static double Needed(int quoteLength) => quoteLength switch
    {
        < 6 => 0.75,
        < 16 => 0.5,
        < 32 => 0.3,
        < 64 => 0.15,
        _ => 0,
    };

    /// <summary>0 to 1 for text[start..end) being the passage, by what stands before and behind it.</summary>
    public static double Score(string text, int start, int end, TextAnchor anchor)
    {
        var before = text.AsSpan(Math.Max(0, start - anchor.Prefix.Length)..start);
        var after = text.AsSpan(end..Math.Min(text.Length, end + anchor.Suffix.Length));
        // Nothing before the passage means that it opened the text.
        var left = anchor.Prefix.Length > 0 ? Agreement(before, anchor.Prefix, fromEnd: true) : start == 0 ? 1 : 0;
        var right = anchor.Suffix.Length > 0 ? Agreement(after, anchor.Suffix, fromEnd: false) : end == text.Length ? 1 : 0;
        return (left + right) / 2;
    }

    // What touches the passage says most, so a clean run from there counts beside overall likeness.
    static double Agreement(ReadOnlySpan<char> here, ReadOnlySpan<char> noted, bool fromEnd)
    {
        var run = fromEnd ? CommonSuffix(here, noted) : here.CommonPrefixLength(noted);
        if (run == noted.Length)
            return 1;
        var alike = EditDistance.Likeness(here, noted);
        // Unrelated prose still shares a third of its letters in order.
        var beyondChance = Math.Max(0, (alike - 0.4) / 0.6);
        return Math.Max((double)run / noted.Length, beyondChance);
    }

    static int CommonSuffix(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[^(length + 1)] == b[^(length + 1)])
            length++;
        return length;
    }
}
