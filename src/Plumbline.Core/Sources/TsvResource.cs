namespace Plumbline.Core.Sources;

/// <summary>The word lists beside this code, one row a line, columns parted by tabs, <c>#</c> for remarks.</summary>
static class TsvResource
{
    public static IEnumerable<string[]> Rows(string fileName)
    {
        var assembly = typeof(TsvResource).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Plumbline.Core.Sources.{fileName}")
            ?? throw new InvalidOperationException($"The word list {fileName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
