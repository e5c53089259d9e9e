using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>Two texts side by side. Each text's rows cover it exactly once, save for the white space between sentences.</summary>
/// <param name="Rows">In the order of the new text; what was removed stands where it would have stood.</param>
/// <param name="OldParagraphs">For layout: where the old text's paragraphs are.</param>
/// <param name="NewParagraphs">For layout: where the new text's paragraphs are.</param>
public sealed record TextComparison(
    ImmutableArray<ComparisonRow> Rows,
    ImmutableArray<TextSpan> OldParagraphs,
    ImmutableArray<TextSpan> NewParagraphs);

public enum RowKind
{
    /// <summary>Word for word the same; white space may differ.</summary>
    Same,
    Changed,

    /// <summary>Stands elsewhere now, with or without <see cref="ComparisonRow.Edits"/>.</summary>
    Moved,
    Added,
    Removed,
}

/// <summary>One sentence beside its counterpart, or several where sentences were split or joined.</summary>
/// <param name="Old">Half-open, UTF-16 code units of the old text; null when added.</param>
/// <param name="New">Half-open, UTF-16 code units of the new text; null when removed.</param>
/// <param name="Edits">What differs between the two, in order.</param>
/// <param name="Move">The same number for neighbours that moved together; null unless moved.</param>
public sealed record ComparisonRow(RowKind Kind, TextSpan? Old, TextSpan? New, ImmutableArray<WordEdit> Edits, int? Move = null);

public enum WordEditKind
{
    Inserted,
    Deleted,
    Replaced,
}

/// <param name="Old">Half-open, UTF-16 code units of the old text; empty, at the place, for an insertion.</param>
/// <param name="New">Half-open, UTF-16 code units of the new text; empty, at the place, for a deletion.</param>
public sealed record WordEdit(WordEditKind Kind, TextSpan Old, TextSpan New);
