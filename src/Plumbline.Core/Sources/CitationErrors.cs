using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>Complaints of the site about a reference that it could not show.</summary>
static class CitationErrors
{
    // A complaint is short; past this, the closing words belong to another one.
    const int Longest = 400;

    static readonly ImmutableArray<(string Opening, ImmutableArray<string> Closings)> Complaints =
        [.. TsvResource.Rows("citation-errors.tsv").Select(r => (r[0], r.Skip(1).ToImmutableArray()))];

    public static bool Opens(ReadOnlySpan<char> text)
    {
        foreach (var (opening, _) in Complaints)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public static void Apply(CleaningRun run)
    {
        foreach (var line in run.Lines)
        {
            foreach (var (opening, closings) in Complaints)
            {
                if (line.Text.Contains(opening, StringComparison.OrdinalIgnoreCase))
                    line.Text = Without(run, line, opening, closings);
            }
        }
    }

    static string Without(CleaningRun run, SourceLine line, string opening, ImmutableArray<string> closings)
    {
        var text = line.Text;
        var kept = new CutText(text);
        for (var start = Next(text, opening, 0); start >= 0; start = Next(text, opening, kept.At))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var end = EndOf(text, start, closings);
            run.Removed(RemovalKind.CitationError, line, text, start, end);
            kept.Cut(start, end);
        }
        return kept.ToString();
    }

    // The nearest of the closing words; where none follows, the sentence's end, so that a complaint
    // in words that we don't know takes no prose with it.
    static int EndOf(string text, int start, ImmutableArray<string> closings)
    {
        var reach = Math.Min(Longest, text.Length - start);
        var end = closings
            .Select(closing => text.IndexOf(closing, start, reach, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at + closing.Length : int.MaxValue)
            .Append(int.MaxValue).Min();
        if (end < int.MaxValue)
            return end;
        var stop = text.IndexOf(". ", start, reach, StringComparison.Ordinal);
        return stop < 0 ? start + reach : stop + 1;
    }

    static int Next(string text, string opening, int from) => text.IndexOf(opening, from, StringComparison.OrdinalIgnoreCase);
}
