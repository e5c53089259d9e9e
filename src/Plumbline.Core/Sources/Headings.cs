using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>Tells headings that lost their mark: a short line by itself, begun like one and not ended like a sentence.</summary>
static class Headings
{
    const int Longest = 100;
    const int MostWords = 14;

    static readonly ImmutableArray<string> EditLinks = [.. TsvResource.Rows("edit-links.tsv").Select(r => r[0])];

    public static void Apply(CleaningRun run)
    {
        var lines = run.Lines;
        if (lines.Count(l => !l.IsBlank) < 2)
            return;
        var dense = IsDense(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role != LineRole.Text || line.IsBlank)
                continue;
            RemoveEditLink(run, line);
            if (line.Text.StartsWith('#'))
                line.Role = LineRole.Heading;
            else if (LooksLikeHeading(line.Text) && (dense ? BetweenSentences(lines, i) : Alone(lines, i)))
                line.Role = LineRole.Heading;
        }
        GuessTitle(run);
    }

    static void RemoveEditLink(CleaningRun run, SourceLine line)
    {
        foreach (var link in EditLinks.Where(l => line.Text.EndsWith(l, StringComparison.OrdinalIgnoreCase)))
        {
            run.Removed(RemovalKind.Navigation, line, line.Text, line.Text.Length - link.Length, line.Text.Length);
            line.Text = line.Text[..^link.Length].TrimEnd();
        }
    }

    // Without blank lines, every line is a paragraph, and only its neighbours tell a heading.
    static bool IsDense(List<SourceLine> lines) =>
        lines.Count(l => l.IsProse) > 1 && !lines.SkipWhile(l => l.IsBlank).Reverse().SkipWhile(l => l.IsBlank).Any(l => l.IsBlank);

    static bool LooksLikeHeading(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length is > 1 and <= Longest
            && trimmed.Count(' ') < MostWords
            && (char.IsUpper(trimmed[0]) || char.IsDigit(trimmed[0]) || trimmed[0] is '"' or '“' or '«' or '„' || IsCaseless(trimmed[0]))
            && trimmed[^1] is not ('.' or '!' or '…' or ':' or ';' or ',' or '|' or '>')
            && trimmed.IndexOfAny('\uFDD0', '|') < 0
            && trimmed.IndexOf("://") < 0
            && trimmed.IndexOf(". ") < 0;
    }

    static bool IsCaseless(char c) => char.IsLetter(c) && !char.IsUpper(c) && !char.IsLower(c);

    static bool Alone(List<SourceLine> lines, int i) =>
        (i == 0 || lines[i - 1].IsBlank || lines[i - 1].Role == LineRole.Heading) && (i + 1 == lines.Count || lines[i + 1].IsBlank || i == 0);

    static bool BetweenSentences(List<SourceLine> lines, int i) =>
        (i == 0 || lines[i - 1].IsProse) && i + 1 < lines.Count && lines[i + 1].IsProse;

    static void GuessTitle(CleaningRun run)
    {
        if (run.Title is not null || run.Lines.Find(l => !l.IsBlank) is not { Role: LineRole.Heading } first)
            return;
        var second = run.Lines.SkipWhile(l => l != first).Skip(1).FirstOrDefault(l => !l.IsBlank);
        if (first.Text.StartsWith("##", StringComparison.Ordinal) || second is null)
            return;
        run.Title = first.Text.TrimStart('#').Trim();
        first.Text = $"# {run.Title}";
    }
}
