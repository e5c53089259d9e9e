using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>The visible signs of lost words, <c>[missing: convert]</c>, wherever a cleaned text was carried.</summary>
public static class GapSigns
{
    internal const string Opening = "[missing: ";
    const int Longest = 120;

    /// <summary>Each different sign once, in the order of the text.</summary>
    public static ImmutableArray<string> In(string text)
    {
        var signs = new List<string>();
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, at + 1, StringComparison.Ordinal))
        {
            var close = text.AsSpan(at, Math.Min(Longest, text.Length - at)).IndexOf(']');
            if (close > 0 && !signs.Contains(text.Substring(at, close + 1), StringComparer.Ordinal))
                signs.Add(text.Substring(at, close + 1));
        }
        return [.. signs];
    }
}
