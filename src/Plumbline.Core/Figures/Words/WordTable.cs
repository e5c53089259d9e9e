namespace Plumbline.Core.Figures.Words;

/// <summary>The word lists beside this file, one row a line, cells by column.</summary>
static class WordTable
{
    /// <summary>Rows without the heading, empty lines and remarks; each row has as many cells as the heading.</summary>
    public static IEnumerable<string[]> Rows(string list)
    {
        var name = $"Plumbline.Core.Figures.Words.{list}.tsv";
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        var columns = lines[0].Split('\t').Length;
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            if (cells.Length > columns)
                throw new InvalidOperationException($"{name}: more cells than columns in “{line}”.");
            yield return [.. cells, .. Enumerable.Repeat("", columns - cells.Length)];
        }
    }
}
