using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>A place where a text names the subject of a rule, read together with its paragraph.</summary>
/// <param name="Rule">Index of the rule.</param>
/// <param name="Span">Half-open, UTF-16 code units in the paragraph.</param>
/// <param name="Missing">How it must be written if this is the text's first mention; null when it is written so, or nothing is asked.</param>
readonly record struct NameUse(int Rule, TextSpan Span, NameContexts Context, Voice Voice, string? Missing);

/// <summary>What the name rules say of a paragraph, the text around it left aside.</summary>
/// <param name="Uses">In order; the first of them in the text decides about first mentions.</param>
readonly record struct NameReading(ImmutableArray<Finding> Findings, ImmutableArray<NameUse> Uses)
{
    public static NameReading Empty { get; } = new([], []);
}
