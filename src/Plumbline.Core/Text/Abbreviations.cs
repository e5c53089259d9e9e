using System.Collections.Frozen;

namespace Plumbline.Core.Text;

/// <summary>Words whose full stop seldom ends a sentence, in lower case and without it.</summary>
static class Abbreviations
{
    public static readonly FrozenSet<string> Words = Read();

    /// <summary>Words that begin a new sentence even after an initialism.</summary>
    public static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "this", "that", "these", "those", "but", "however", "after", "when", "by", "according", "there", "as", "for"],
        StringComparer.Ordinal);

    static FrozenSet<string> Read()
    {
        const string name = "Plumbline.Core.Text.abbreviations.tsv";
        using var stream = typeof(Abbreviations).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1)
            .Select(line => line.Split('\t')[0])
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
