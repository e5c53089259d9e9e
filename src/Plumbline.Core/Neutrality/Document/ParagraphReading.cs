using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Balance;
using Plumbline.Core.Neutrality.Names;

namespace Plumbline.Core.Neutrality.Document;

/// <summary>What a paragraph says by itself; all positions are relative to it. The rest of the text decides what weighs.</summary>
sealed record ParagraphReading(
    ImmutableArray<Finding> Findings, bool IsChecked, ImmutableArray<VerbUse> Verbs, ImmutableArray<NameUse> Names)
{
    /// <summary>Read, and nothing to say: most paragraphs, so one for all.</summary>
    public static ParagraphReading Clean { get; } = new([], IsChecked: true, [], []);

    public static ParagraphReading NotChecked { get; } = new([], IsChecked: false, [], []);
}
