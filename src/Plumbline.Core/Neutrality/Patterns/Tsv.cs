using System.Collections.Immutable;
using System.Reflection;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>Reads the tab-separated word lists that ship inside the assembly.</summary>
static class Tsv
{
    static readonly Assembly Here = typeof(Tsv).Assembly;

    const string Prefix = "Plumbline.Core.Neutrality.";
    const string Suffix = ".tsv";

    /// <summary>Every list under the Neutrality folder, in a fixed order: "LoadedTerm.terms".</summary>
    public static IEnumerable<string> Paths() => Here.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Rows by column name. Empty lines and lines that begin with # are left out.</summary>
    /// <param name="path">Relative to the Neutrality folder, with dots: "LoadedTerm.terms".</param>
    public static IEnumerable<Row> Read(string path)
    {
        var name = $"{Prefix}{path}{Suffix}";
        using var stream = Here.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The word list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        var columns = lines[0].Split('\t').ToImmutableArray();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length > columns.Length)
                throw new InvalidOperationException($"{name}: more cells than columns in “{line}”.");
            yield return new Row(columns, cells);
        }
    }
}

readonly record struct Row(ImmutableArray<string> Columns, string[] Cells)
{
    /// <summary>The cell of a column, trimmed; empty where the row is shorter.</summary>
    public string this[string column]
    {
        get
        {
            var at = Columns.IndexOf(column);
            if (at < 0)
                throw new InvalidOperationException($"No column “{column}”.");
            return at < Cells.Length ? Cells[at].Trim() : "";
        }
    }
}
