using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>Complaints of the site about a reference that it could not show.</summary>
static class CitationErrors
{
    // A complaint is short; past this, the closing words belong to another one.
    const int Longest = 400;

    static readonly ImmutableArray<(string Opening, string Closing)> Complaints =
        [.. TsvResource.Rows("citation-errors.tsv").Select(r => (r[0], r[1]))];

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
            foreach (var (opening, closing) in Complaints)
            {
                if (line.Text.Contains(opening, StringComparison.OrdinalIgnoreCase))
                    line.Text = Without(run, line.Text, opening, closing);
            }
        }
    }

    static string Without(CleaningRun run, string text, string opening, string closing)
    {
        var kept = new CutText(text);
        for (var start = Next(text, opening, 0); start >= 0; start = Next(text, opening, kept.At))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var reach = Math.Min(Longest, text.Length - start);
            var end = text.IndexOf(closing, start, reach, StringComparison.OrdinalIgnoreCase);
            end = end < 0 ? start + reach : end + closing.Length;
            run.Removed(RemovalKind.CitationError, text.AsSpan(start, end - start));
            kept.Cut(start, end);
        }
        return kept.ToString();
    }

    static int Next(string text, string opening, int from) => text.IndexOf(opening, from, StringComparison.OrdinalIgnoreCase);
}
