using Plumbline.Core.Comparison;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>What stands in one line of the two columns: sentences side by side, a section's head, or a note of how many unchanged ones are left out.</summary>
public abstract record AlignedRow
{
    AlignedRow() { }

    /// <param name="Place">Counts from 1 over all rows, left-out ones included; the same in both modes, for links.</param>
    /// <param name="Change">Counts runs of changed rows from 1, on the first row of each; null elsewhere.</param>
    /// <param name="BeginsParagraph">On either side.</param>
    public sealed record Sentences(ComparisonRow Row, int Place, int? Change, bool BeginsParagraph) : AlignedRow;

    /// <param name="Number">Counts from 1 over all sections.</param>
    public sealed record Section(ComparisonSection Of, int Number) : AlignedRow;

    /// <param name="Place">Of the first row left out.</param>
    public sealed record LeftOut(int Count, int Place) : AlignedRow;
}
