using System.Collections.Frozen;

namespace Plumbline.Core.Sources;

/// <summary>What a link of a wiki leaves for a reader: its words, or a picture's caption.</summary>
static class WikitextLinks
{
    static readonly FrozenSet<string> Files = TsvResource.Rows("file-prefixes.tsv").Select(r => r[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Categories = TsvResource.Rows("category-prefixes.tsv").Select(r => r[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Render(CleaningRun run, IReadOnlyList<string> parts)
    {
        var target = parts[0].Trim();
        var prefix = target.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? target[..colon] : "";
        if (Files.Contains(prefix))
        {
            run.Removed(RemovalKind.FileResidue, target);
            // The caption is the last part that is no setting.
            var caption = parts.Skip(1).LastOrDefault(part => part.Contains(' ', StringComparison.Ordinal) && !part.Contains('=', StringComparison.Ordinal));
            return caption is null ? "" : $"\n\n*{caption.Trim()}*\n\n";
        }
        if (Categories.Contains(prefix) || IsLanguage(prefix))
        {
            run.Removed(RemovalKind.Navigation, target);
            return "";
        }
        return (parts.Count > 1 ? parts[^1] : target.TrimStart(':')).Trim();
    }

    // "[[ru:…]]" leads to the article in another language.
    static bool IsLanguage(string prefix) => prefix.Length is 2 or 3 && prefix.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;
}
