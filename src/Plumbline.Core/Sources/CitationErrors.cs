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
                while (line.Text.IndexOf(opening, StringComparison.OrdinalIgnoreCase) is var start and >= 0)
                {
                    var reach = Math.Min(Longest, line.Text.Length - start);
                    var end = line.Text.IndexOf(closing, start, reach, StringComparison.OrdinalIgnoreCase);
                    end = end < 0 ? Math.Min(line.Text.Length, start + reach) : end + closing.Length;
                    run.Removed(RemovalKind.CitationError, line.Text.AsSpan(start, end - start));
                    line.Text = Spacing.Join(line.Text.AsSpan(0, start), line.Text.AsSpan(end));
                }
            }
        }
    }
}
