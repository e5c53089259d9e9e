using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>The places of footnotes in a cleaned text, <c>[^12]</c>: Markdown's own footnotes, once something is bound to them.</summary>
public static class CitationSlots
{
    const int LongestRange = 30;
    const int LongestLabel = 24;

    /// <summary>The labels that a text has slots for, each once, in the order of the text.</summary>
    public static ImmutableArray<string> In(string markdown)
    {
        var labels = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var open = markdown.IndexOf("[^", StringComparison.Ordinal); open >= 0; open = markdown.IndexOf("[^", open + 2, StringComparison.Ordinal))
        {
            var label = markdown.AsSpan(open + 2, Math.Min(LongestLabel + 1, markdown.Length - open - 2));
            var close = label.IndexOf(']');
            if (close > 0 && label[..close].IndexOfAny(" \t\n[") < 0 && seen.Add(label[..close].ToString()))
                labels.Add(label[..close].ToString());
        }
        return [.. labels];
    }

    /// <summary>"12" → "[^12]", "3–5" → three slots, "note 2" → "[^note-2]".</summary>
    internal static string For(ReadOnlySpan<char> inner)
    {
        var slots = new StringBuilder();
        foreach (var part in inner.Split(','))
        {
            var label = inner[part].Trim();
            if (Range(label) is var (first, last))
            {
                for (var number = first; number <= last; number++)
                    slots.Append(CultureInfo.InvariantCulture, $"[^{number}]");
            }
            else if (!label.IsEmpty)
            {
                slots.Append("[^").Append(label.ToString().Replace(' ', '-').Replace(".", "", StringComparison.Ordinal)).Append(']');
            }
        }
        return slots.ToString();
    }

    static (int First, int Last)? Range(ReadOnlySpan<char> label)
    {
        var dash = label.IndexOfAny('–', '-');
        return dash > 0 && int.TryParse(label[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(label[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first < last && last - first < LongestRange
            ? (first, last)
            : null;
    }
}
