using System.Collections.Immutable;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>Lays a comparison out for reading.</summary>
static class AlignedRows
{
    /// <summary>Unchanged sentences kept on each side of a change, for its sense.</summary>
    const int Context = 1;

    /// <param name="sections">Those whose heads are shown; empty for none.</param>
    public static ImmutableArray<AlignedRow> Of(TextComparison comparison, ImmutableArray<ComparisonSection> sections, bool onlyChanges)
    {
        var all = Number(comparison);
        var rows = onlyChanges ? LeaveOut(all) : [.. all];
        return sections.IsEmpty ? rows : WithHeads(rows, sections, onlyChanges);
    }

    /// <summary>How many runs of changed rows there are.</summary>
    public static int CountChanges(TextComparison comparison) => Number(comparison).Count(row => row.Change is not null);

    static List<AlignedRow.Sentences> Number(TextComparison comparison)
    {
        var oldStarts = Starts(comparison.OldParagraphs);
        var newStarts = Starts(comparison.NewParagraphs);
        var rows = new List<AlignedRow.Sentences>(comparison.Rows.Length);
        var changes = 0;
        foreach (var row in comparison.Rows)
        {
            var startsChange = row.Kind != RowKind.Same && (rows.Count == 0 || rows[^1].Row.Kind == RowKind.Same);
            var begins = (row.New is { } n && newStarts.Contains(n.Start)) || (row.Old is { } o && row.New is null && oldStarts.Contains(o.Start));
            rows.Add(new AlignedRow.Sentences(row, rows.Count + 1, startsChange ? ++changes : null, begins));
        }
        return rows;
    }

    // Before the first row of each section that is shown; a section without changes has none when only changes are.
    static ImmutableArray<AlignedRow> WithHeads(ImmutableArray<AlignedRow> rows, ImmutableArray<ComparisonSection> sections, bool onlyChanges)
    {
        var shown = ImmutableArray.CreateBuilder<AlignedRow>(rows.Length + sections.Length);
        var next = 0;
        foreach (var row in rows)
        {
            var last = row switch
            {
                AlignedRow.Sentences sentences => sentences.Place,
                AlignedRow.LeftOut left => left.Place + left.Count - 1,
                _ => 0,
            };
            for (; next < sections.Length && sections[next].FirstRow < last; next++)
            {
                if (!onlyChanges || sections[next].ChangedRows > 0)
                    shown.Add(new AlignedRow.Section(sections[next], next + 1));
            }
            shown.Add(row);
        }
        return shown.ToImmutable();
    }

    static HashSet<int> Starts(ImmutableArray<TextSpan> paragraphs) => [.. paragraphs.Select(paragraph => paragraph.Start)];

    static ImmutableArray<AlignedRow> LeaveOut(List<AlignedRow.Sentences> rows)
    {
        var kept = new bool[rows.Count];
        foreach (var row in rows.Where(row => row.Row.Kind != RowKind.Same))
        {
            for (var i = Math.Max(0, row.Place - 1 - Context); i <= Math.Min(rows.Count - 1, row.Place - 1 + Context); i++)
                kept[i] = true;
        }
        var shown = ImmutableArray.CreateBuilder<AlignedRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (kept[i])
                shown.Add(rows[i]);
            else if (shown.Count > 0 && shown[^1] is AlignedRow.LeftOut left)
                shown[^1] = left with { Count = left.Count + 1 };
            else
                shown.Add(new AlignedRow.LeftOut(1, rows[i].Place));
        }
        return shown.ToImmutable();
    }
}
