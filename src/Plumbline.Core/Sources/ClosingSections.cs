using System.Collections.Frozen;

namespace Plumbline.Core.Sources;

/// <summary>"References", "See also", "External links": their lists go, and their headings when nothing is left under them.</summary>
static class ClosingSections
{
    static readonly FrozenDictionary<string, RemovalKind> Kinds = TsvResource.Rows("closing-sections.tsv")
        .DistinctBy(r => r[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            r => r[0],
            r => string.Equals(r[1], "references", StringComparison.Ordinal) ? RemovalKind.ReferenceEntry : RemovalKind.Navigation,
            StringComparer.Ordinal);

    public static void Apply(CleaningRun run)
    {
        for (var i = 0; i < run.Lines.Count; i++)
        {
            if (run.Lines[i].Role == LineRole.Heading && KindOf(run.Lines[i]) is { } kind)
                Clear(run, i, kind);
        }
    }

    static RemovalKind? KindOf(SourceLine heading) =>
        Kinds.TryGetValue(heading.Text.Trim('#', ' ', ':', '=').ToLowerInvariant(), out var kind) ? kind : null;

    static void Clear(CleaningRun run, int heading, RemovalKind kind)
    {
        var empty = true;
        for (var i = heading + 1; i < run.Lines.Count && !OpensSection(run.Lines, i); i++)
        {
            var line = run.Lines[i];
            if (line.IsBlank)
                continue;
            if (line.Role == LineRole.ListItem || !line.IsProse)
            {
                if (kind == RemovalKind.ReferenceEntry)
                    ReferenceEntries.Bind(run, line.Text, run.Prefixes);
                run.Drop(line, kind);
            }
            else
                empty = false;
        }
        if (empty)
            run.Drop(run.Lines[heading], kind);
    }

    // In these lists a lone entry looks like a heading; one that was marked as such, or has text under it, is one.
    static bool OpensSection(List<SourceLine> lines, int i)
    {
        if (lines[i].Role != LineRole.Heading)
            return false;
        var next = lines.FindIndex(i + 1, l => !l.IsBlank);
        return lines[i].Text.StartsWith('#') || KindOf(lines[i]) is not null || (next >= 0 && lines[next].Role is LineRole.Text && lines[next].IsProse);
    }
}
