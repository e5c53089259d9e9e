using System.Text;

namespace Plumbline.Benchmarks.Neutrality;

/// <summary>Ordinary prose: the articles beside the repository, one after another until the length is reached. They are no part of it.</summary>
static class SharedSources
{
    /// <param name="length">UTF-16 code units, about.</param>
    /// <returns>Null where they are absent.</returns>
    public static string? OfLength(int length)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "App.sln")))
            root = root.Parent;
        var folder = root is null ? "" : Path.Combine(root.FullName, "..", "shared", "sources");
        var articles = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList() : [];
        if (articles.Count == 0)
            return null;
        var text = new StringBuilder(length + 1000);
        for (var i = 0; text.Length < length; i++)
            text.Append(articles[i % articles.Count]).Append("\n\n");
        return text.ToString(0, length);
    }
}
