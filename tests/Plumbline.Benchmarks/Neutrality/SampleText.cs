using System.Text;

namespace Plumbline.Benchmarks.Neutrality;

/// <summary>Prose of any length from the sentences of the labels' specs, flagged and unflagged ones mixed, the same in every run.</summary>
static class SampleText
{
    const int Seed = 20261122;

    static readonly string[] Sentences =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line[2..].Replace("**", "", StringComparison.Ordinal)),
    ];

    /// <param name="length">UTF-16 code units, about.</param>
    public static string OfLength(int length)
    {
        var random = new Random(Seed);
        var text = new StringBuilder(length + 1000);
        while (text.Length < length)
        {
            for (var sentences = random.Next(2, 8); sentences > 0; sentences--)
                text.Append(Sentences[random.Next(Sentences.Length)]).Append(' ');
            text.Append("\n\n");
        }

        return text.ToString();
    }
}
