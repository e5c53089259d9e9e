using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>The names of pictures that an export left where the pictures were. Their captions stay, as text of their own.</summary>
static class FileResidue
{
    const int LongestName = 240;
    const int LongestPrefix = 24;

    static readonly ImmutableArray<string> Extensions =
        [".svg", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp", ".xcf", ".ogg", ".oga", ".ogv", ".webm", ".mp3", ".wav", ".pdf", ".djvu", ".stl"];

    static readonly ImmutableArray<string> Prefixes =
        [.. TsvResource.Rows("file-prefixes.tsv").Select(r => r[1]).Distinct(StringComparer.Ordinal)];

    public static void Apply(CleaningRun run)
    {
        var mayBeCaption = false;
        foreach (var line in run.Lines)
        {
            if (RemoveFrom(run, line))
            {
                mayBeCaption = true;
                if (!line.IsBlank)
                    line.Role = LineRole.Caption;
            }
            else
            {
                if (mayBeCaption && !line.IsBlank && line.Role == LineRole.Text && !ListItems.IsItem(line.Text))
                    line.Role = LineRole.Caption;
                mayBeCaption = false;
            }
        }
    }

    // True when the line opened with a file: what is left of it, or the next line, is the caption.
    static bool RemoveFrom(CleaningRun run, SourceLine line)
    {
        var opened = false;
        var text = line.Text;
        var kept = new CutText(text);
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon))
        {
            if (PrefixStart(text, colon) is { } start && start >= kept.At && NameEnd(text, colon + 1) is { } end)
            {
                run.Removed(RemovalKind.FileResidue, line, text, start, end);
                opened |= start == 0;
                kept.Cut(start, end < text.Length && text[end] == '|' ? end + 1 : end);
                colon = kept.At;
            }
            else
            {
                colon++;
            }
        }
        line.Text = kept.ToString();
        return opened;
    }

    // At the head of a line any single word will do, for the name behind it ends like a file: that covers every language.
    static int? PrefixStart(string line, int colon)
    {
        foreach (var prefix in Prefixes)
        {
            var start = colon - prefix.Length;
            if (start >= 0 && string.CompareOrdinal(line, start, prefix, 0, prefix.Length) == 0 && (start == 0 || !char.IsLetter(line[start - 1])))
                return start;
        }
        return colon is > 1 and <= LongestPrefix && line.AsSpan(0, colon).IndexOfAny(" \t/.,") < 0 && !line.AsSpan(colon + 1).StartsWith("//")
            ? 0
            : null;
    }

    static int? NameEnd(string line, int from)
    {
        if (from >= line.Length || char.IsWhiteSpace(line[from]))
            return null;
        var reach = line.AsSpan(from, Math.Min(LongestName, line.Length - from));
        for (var dot = reach.IndexOf('.'); dot >= 0; dot = Next(reach, dot))
        {
            foreach (var extension in Extensions)
            {
                var rest = reach[dot..];
                if (rest.StartsWith(extension, StringComparison.OrdinalIgnoreCase)
                    && (rest.Length == extension.Length || !char.IsLetterOrDigit(rest[extension.Length])))
                {
                    return from + dot + extension.Length;
                }
            }
        }
        return null;

        static int Next(ReadOnlySpan<char> text, int after) =>
            text[(after + 1)..].IndexOf('.') is var next and >= 0 ? after + 1 + next : -1;
    }
}
