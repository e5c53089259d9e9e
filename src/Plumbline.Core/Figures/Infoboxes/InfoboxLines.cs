using System.Collections.Immutable;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Figures.Infoboxes;

/// <summary>Writes an infobox's cells as sentences: "Casualties: 71 killed."</summary>
static class InfoboxLines
{
    static readonly string[] Sides = ["belligerent", "combatant", "parties", "sides", "between"];

    static readonly string[] Sayings = ["per ", "according to ", "claimed by ", "by "];

    public static ImmutableArray<InfoboxLine> Of(IReadOnlyList<InfoboxField> fields)
    {
        string[] sides = [];
        var lines = ImmutableArray.CreateBuilder<InfoboxLine>();
        foreach (var field in fields)
        {
            var cells = field.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (Sides.Any(word => field.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                sides = cells;
            var (label, claimant) = Label(field.Name);
            // A column whose side nobody names could be anybody's: then one sentence holds all of them apart from others'.
            if (cells.Length > 1 && cells.Length == sides.Length)
                lines.AddRange(cells.Select((cell, i) => new InfoboxLine(Sentence(label, cell), sides[i], claimant)));
            else if (cells.Length > 0)
                lines.Add(new InfoboxLine(Sentence(label, string.Join("; ", cells)), null, claimant));
        }
        return lines.ToImmutable();
    }

    /// <summary>"Casualties (per Velden)": whose figure it is stands behind what it is of.</summary>
    static (string Label, string? Claimant) Label(string name)
    {
        var open = name.LastIndexOf('(');
        if (open < 0 || !name.EndsWith(')'))
            return (name.Trim(), null);
        var inside = name[(open + 1)..^1].Trim();
        var saying = Sayings.FirstOrDefault(words => inside.StartsWith(words, StringComparison.OrdinalIgnoreCase));
        return saying is null ? (name.Trim(), null) : (name[..open].Trim(), inside[saying.Length..].Trim());
    }

    static string Sentence(string label, string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ' ');
        if (label.Length == 0)
            return $"{line}.";
        // "Deaths: 71" counts what its label names.
        return line.AsSpan().IndexOfAnyExcept("0123456789.,–-+~≈ \u00a0") < 0
            ? $"The number of {label.ToLowerInvariant()} was {line}."
            : $"{label}: {line}.";
    }
}
