using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

/// <summary>Sentences of the mirrored articles, listed by place and hash, after cleaning: whole, in one piece, with nothing in between.</summary>
public sealed partial class ProseIsIntactSpecs
{
    [SkippableTheory]
    [InlineData("000")]
    [InlineData("003")]
    public void NinetySevenSentencesOfAHundredAreIntact(string file)
    {
        var raw = SharedSources.Read(file);
        var cleaned = Bare(SourceCleaner.Clean(raw).Markdown);
        var rows = Rows(file).ToList();
        Skip.IfNot(rows.All(row => Hash(Bare(raw[row.Start..row.End])) == row.Hash), "../shared/sources holds another text than the list was made of.");

        var lost = rows.Count(row => !cleaned.Contains(Bare(raw[row.Start..row.End]), StringComparison.Ordinal));

        Assert.True(rows.Count > 200, "The list is short.");
        Assert.True(lost <= 0.03 * rows.Count, string.Create(CultureInfo.InvariantCulture, $"{lost} of {rows.Count} lost"));
    }

    static IEnumerable<(int Start, int End, string Hash)> Rows(string file)
    {
        using var stream = typeof(ProseIsIntactSpecs).Assembly.GetManifestResourceStream($"Plumbline.Core.Tests.Sources.Expected.prose-{file}.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var columns = line.Split('\t');
            yield return (int.Parse(columns[0], CultureInfo.InvariantCulture), int.Parse(columns[1], CultureInfo.InvariantCulture), columns[2]);
        }
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    static string Bare(string text) => Space().Replace(Mark().Replace(text, ""), " ").Trim();

    [GeneratedRegex(@"\[\^?\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Space();
}
