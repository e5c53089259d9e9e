using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality;

/// <summary>What the analyser says of a text.</summary>
/// <param name="Findings">In order of the text; those of the twelve labels do not overlap one another.</param>
/// <param name="NotChecked">Paragraphs in a language that no rule knows: they are not clean, they were not read.</param>
public sealed record AnalysisResult(ImmutableArray<Finding> Findings, ImmutableArray<TextSpan> NotChecked);
