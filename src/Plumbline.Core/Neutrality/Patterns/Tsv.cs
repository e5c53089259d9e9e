using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>Eight hexadecimal digits that differ whenever any list does.</summary>
    public static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Paths())
        {
            using var stream = Open(path);
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <summary>Rows by column name. Empty lines and lines that begin with # are left out.</summary>
    /// <param name="path">Relative to the Neutrality folder, with dots: "LoadedTerm.terms".</param>
    public static IEnumerable<Row> Read(string path)
    {
        using var stream = Open(path);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        var columns = lines[0].Split('\t').ToImmutableArray();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length > columns.Length)
                throw new InvalidOperationException($"{path}: more cells than columns in “{line}”.");
            yield return new Row(columns, cells);
        }
    }

    static Stream Open(string path) => Here.GetManifestResourceStream($"{Prefix}{path}{Suffix}")
        ?? throw new InvalidOperationException($"The word list {path} is missing from the assembly.");
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
