using System.Collections.Immutable;

namespace Plumbline.Core.Comparison;

/// <summary>A stretch of a comparison from one heading of the new text to the next.</summary>
/// <param name="Heading">Without its signs; null before the first heading.</param>
/// <param name="FirstRow">Index of its first row.</param>
/// <param name="EndRow">Index after its last row.</param>
/// <param name="ChangedRows">How many of its rows differ.</param>
/// <param name="Hash">Of what stands on both sides, white space apart: the same as long as neither changes. Lower-case hexadecimal.</param>
public sealed record ComparisonSection(string? Heading, int FirstRow, int EndRow, int ChangedRows, string Hash)
{
    /// <summary>In order; together they hold every row.</summary>
    public static ImmutableArray<ComparisonSection> Of(TextComparison comparison, string oldText, string newText)
    {
        var rows = comparison.Rows;
        var sections = ImmutableArray.CreateBuilder<ComparisonSection>();
        var first = 0;
        for (var row = 1; row <= rows.Length; row++)
        {
            if (row < rows.Length && HeadingOf(rows[row], newText) is null)
                continue;
            if (first < rows.Length)
                sections.Add(Between(comparison, first, row, oldText, newText));
            first = row;
        }
        return sections.ToImmutable();
    }

    static ComparisonSection Between(TextComparison comparison, int first, int end, string oldText, string newText)
    {
        var rows = comparison.Rows.AsSpan(first, end - first);
        var changed = 0;
        foreach (var row in rows)
            changed += row.Kind == RowKind.Same ? 0 : 1;
        return new ComparisonSection(HeadingOf(rows[0], newText), first, end, changed, SectionHash.Of(rows, oldText, newText));
    }

    static string? HeadingOf(ComparisonRow row, string newText) =>
        row.New is { } span && newText[span.Start] == '#' ? span.Of(newText).Trim('#', ' ') : null;
}
