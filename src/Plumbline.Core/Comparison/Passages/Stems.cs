namespace Plumbline.Core.Comparison.Passages;

/// <summary>
/// Brings forms of one English word together: occupied, occupying, occupation; Armenia, Armenian. Cruder than a
/// grammarian would have it: two words that wrongly share a stem cost a little precision, a missed one costs a match.
/// </summary>
static class Stems
{
    const int LeastLeft = 4;

    // The longer endings first.
    static readonly string[] Endings =
    [
        "ations", "ation", "ating", "ated", "ates", "ions", "ments", "ings", "ians", "edly", "ment", "ing", "ion", "ian", "ate", "ies", "ied", "est", "ers", "als",
        "ed", "er", "es", "ly", "al", "ia", "an", "s", "e", "i", "y",
    ];

    /// <param name="word">In any case; the stem is a slice of it.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAny('\'', '’');
        if (at > 0)
            word = word[..at];
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= LeastLeft && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word[..^ending.Length];
        }
        return word;
    }
}
