using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>What a site puts around its pages: "From …, the free encyclopedia", "Jump to search"; and the title among it.</summary>
static class PageHeader
{
    // Furniture stands at the edges; the same words deep in an article may be the article's own.
    const int Reach = 12;
    const int LongestTitle = 200;

    static readonly ILookup<string, string> Furniture =
        TsvResource.Rows("page-furniture.tsv").ToLookup(r => r[0], r => r[1], StringComparer.Ordinal);

    static readonly ImmutableArray<string> SiteNames = [.. TsvResource.Rows("site-names.tsv").Select(r => r[0])];

    public static void Apply(CleaningRun run)
    {
        var filled = run.Lines.Where(l => !l.IsBlank).ToList();
        if (filled.Count == 0)
            return;
        ReadTitle(run, filled[0]);
        var edges = filled.Count <= 2 * Reach ? filled : filled.Take(Reach).Concat(filled.TakeLast(Reach));
        foreach (var line in edges)
            RemoveFurniture(run, line);
        RemoveContents(run, filled);
        foreach (var line in filled.Where(l => l.Text.Length <= LongestTitle && !l.IsProse && StartsWithAny(l.Text.Trim(), "hatnote")))
            run.Drop(line, RemovalKind.Navigation);
    }

    // "Contents", and under it "1 Background", "2.1 Talks".
    static void RemoveContents(CleaningRun run, List<SourceLine> filled)
    {
        var heading = filled.FindIndex(l => Furniture["contents"].Contains(l.Text.Trim(), StringComparer.OrdinalIgnoreCase));
        if (heading < 0 || heading + 1 >= filled.Count || !IsNumbered(filled[heading + 1].Text))
            return;
        run.Drop(filled[heading], RemovalKind.Navigation);
        for (var i = heading + 1; i < filled.Count && IsNumbered(filled[i].Text); i++)
            run.Drop(filled[i], RemovalKind.Navigation);
    }

    static bool IsNumbered(string line)
    {
        var text = line.AsSpan().Trim();
        var number = text.IndexOfAnyExcept("0123456789.");
        return number is > 0 and < 10 && text[number] is (' ' or '\t') && text.Length <= LongestTitle && char.IsAsciiDigit(text[0]) && text[^1] != '.';
    }

    static bool StartsWithAny(string text, string place) => Furniture[place].Any(f => text.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    static void ReadTitle(CleaningRun run, SourceLine first)
    {
        var text = first.Text.Trim();
        if (text.Length > LongestTitle || TitleBeside(text) is not { Length: > 0 } title)
            return;
        run.Title = title;
        run.Removed(RemovalKind.SiteHeader, first, first.Text, 0, first.Text.Length);
        first.Text = $"# {title}";
        first.Role = LineRole.Heading;
    }

    // "Some Wikipedia:Title", "Title — Wikipedia".
    static string? TitleBeside(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && SiteNames.Any(n => text.AsSpan(0, colon).EndsWith(n, StringComparison.OrdinalIgnoreCase)))
            return text[(colon + 1)..].Trim();
        foreach (var parting in (ReadOnlySpan<string>)[" — ", " – ", " - ", " | "])
        {
            var at = text.LastIndexOf(parting, StringComparison.Ordinal);
            if (at > 0 && SiteNames.Any(n => text.AsSpan(at + parting.Length).StartsWith(n, StringComparison.OrdinalIgnoreCase)))
                return text[..at].Trim();
        }
        return null;
    }

    static void RemoveFurniture(CleaningRun run, SourceLine line)
    {
        var text = line.Text.Trim();
        if (line.Role == LineRole.Heading || line.IsProse)
            return;
        if (Furniture["line"].Contains(text, StringComparer.OrdinalIgnoreCase)
            || StartsWithAny(text, "start"))
        {
            run.Drop(line, RemovalKind.SiteHeader);
            return;
        }
        var left = text;
        foreach (var phrase in Furniture["anywhere"])
            left = left.Replace(phrase, "", StringComparison.OrdinalIgnoreCase);
        if (left.Length < text.Length && string.IsNullOrWhiteSpace(left))
            run.Drop(line, RemovalKind.Navigation);
    }
}
