using System.Text.RegularExpressions;
using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality.Swap;

/// <summary>The texts beside the repository, and the two names that each of them uses most, with the words made from them.</summary>
static partial class RealTexts
{
    public static IReadOnlyList<string> Files()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "App.sln")))
            root = root.Parent;
        var folder = root is null ? "" : Path.Combine(root.FullName, "..", "shared", "sources");
        Skip.IfNot(Directory.Exists(folder), "../shared/sources is not here.");
        return [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
    }

    public static Party[] PartiesOf(string text)
    {
        var words = Names().Matches(text).Select(match => match.Value).CountBy(word => word).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).ToList();
        var first = words[0];
        var second = words.First(word => Stem(word) != Stem(first));
        return [Party(first, words), Party(second, words)];
    }

    static Party Party(string name, List<string> words) => new(name, Demonyms: [.. words.Where(word => word != name && Stem(word) == Stem(name))]);

    static string Stem(string word) => word[..Math.Min(6, word.Length)];

    /// <summary>Capitalised words within a sentence.</summary>
    [GeneratedRegex(@"(?<=[a-z,] )[A-Z][a-z]{5,}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Names();
}
