using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>
/// The names of templates whose content an export lost. What only served the page goes; what stood for words
/// of the text leaves a gap that can be seen.
/// </summary>
static class TemplateResidue
{
    public static void Apply(CleaningRun run)
    {
        var prefixes = run.Prefixes;
        var firstProse = run.Lines.FindIndex(l => l.IsProse);
        var lastProse = run.Lines.FindLastIndex(l => l.IsProse);
        var cleaned = new List<SourceLine>(run.Lines.Count);
        for (var i = 0; i < run.Lines.Count; i++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var line = run.Lines[i];
            var uses = TemplateUses.In(line.Text, prefixes);
            if (uses.IsEmpty)
            {
                cleaned.Add(line);
                continue;
            }
            var inBody = i > firstProse && i < lastProse;
            cleaned.AddRange(Replace(run, line, uses, inBody));
        }
        run.Lines = cleaned;
    }

    static IEnumerable<SourceLine> Replace(CleaningRun run, SourceLine line, ImmutableArray<TemplateUse> uses, bool inBody)
    {
        var text = line.Text;
        var alone = TemplateUses.NothingElseIn(text, uses);
        var kept = new StringBuilder(text.Length);
        var at = 0;
        foreach (var use in uses)
        {
            kept.Append(text, at, use.Start - at);
            at = use.End;
            run.Removed(use.Role == TemplateRole.Mark ? RemovalKind.EditorialMark : RemovalKind.TemplateResidue, line, text, use.Start, use.End);
            kept.Append(StandIn(use, visible: !alone || inBody));
            if (kept.Length == 0 || char.IsWhiteSpace(kept[^1]))
                at += Spaces(text, at);
            else if (at < text.Length && ".,;:!?)".Contains(text[at], StringComparison.Ordinal) && use.Role is not null)
                TrimEnd(kept);
        }
        kept.Append(text, at, text.Length - at);
        // A quotation that stood as a block stands as one still, between the paragraphs that it parted.
        return kept.ToString().Split('\n').Select((part, n) => n == 0
            ? new SourceLine(part.TrimEnd(), line.Number) { Role = line.Role }
            : new SourceLine(part.Trim(), line.Number));
    }

    static string StandIn(TemplateUse use, bool visible) => use.Role switch
    {
        TemplateRole.Value => Inserts.Gap(use.Name, GapKind.Value),
        TemplateRole.Name => Inserts.Gap(use.Name, GapKind.Name),
        TemplateRole.Quotation => $"\n{Inserts.Gap(use.Name, GapKind.Quotation)}\n",
        TemplateRole.Mark => Inserts.Mark(use.Name),
        null when visible => Inserts.Gap(use.Name, GapKind.Unknown),
        _ => "",
    };

    static int Spaces(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == ' ')
            end++;
        return end - at;
    }

    // Only what no gap stands for closes up with the punctuation behind it.
    static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }
}
