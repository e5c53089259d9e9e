using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>Reads a pasted list of references: what each line says is bound to the slot of its number.</summary>
public static class ReferenceList
{
    const int LongestEntry = 2000;

    /// <summary>
    /// "12. Smith …", "[12] Smith …", "[^12]: Smith …" and "12) Smith …" name their slot; a list without any numbers is
    /// counted. A line that opens none goes on with the one before.
    /// </summary>
    public static ImmutableArray<SlotReference> Read(string pasted)
    {
        var lines = pasted.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var numbered = lines.Any(line => Opening(line) is not null);
        var entries = new List<SlotReference>();
        foreach (var line in lines)
        {
            if (!numbered)
                entries.Add(new SlotReference((entries.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Tidy(line)));
            else if (Opening(line) is var (slot, text))
                entries.Add(new SlotReference(slot, Tidy(text)));
            else if (entries.Count > 0)
                entries[^1] = entries[^1] with { Text = Tidy($"{entries[^1].Text} {line}") };
        }
        return [.. entries.Where(e => e.Text.Length > 0).DistinctBy(e => e.Slot, StringComparer.Ordinal)];
    }

    static (string Slot, string Text)? Opening(string line)
    {
        if (line.StartsWith('[') && line.IndexOf(']', StringComparison.Ordinal) is var close and > 1 and < 26)
        {
            var label = CitationSlots.For(line.AsSpan(1, close - 1).Trim().TrimStart('^'));
            return (label[2..label.IndexOf(']', StringComparison.Ordinal)], line[(close + 1)..].TrimStart(':', ' '));
        }
        var number = ListItems.NumberLength(line);
        return number > 0 ? (line[..(number - 1)], line[number..]) : null;
    }

    // "↑", "^" and the letters behind them lead back into the page.
    static string Tidy(string text)
    {
        var tidy = text.Trim().TrimStart('↑', '^', ' ');
        return tidy.Length <= LongestEntry ? tidy : tidy[..LongestEntry];
    }
}
