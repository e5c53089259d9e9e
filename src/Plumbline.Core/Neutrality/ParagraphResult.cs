using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality;

/// <summary>What the analyser says of one paragraph, with ranges relative to it.</summary>
/// <param name="IsChecked">False where the paragraph is in a language that no rule knows.</param>
public sealed record ParagraphResult(ImmutableArray<Finding> Findings, bool IsChecked)
{
    internal static ParagraphResult Clean { get; } = new([], IsChecked: true);

    internal static ParagraphResult NotChecked { get; } = new([], IsChecked: false);

    /// <summary>The findings with their ranges moved by a number of UTF-16 code units.</summary>
    public IEnumerable<Finding> ShiftedBy(int offset) => Findings.Select(finding => finding.ShiftedBy(offset));
}
