using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Lead;

/// <summary>A sentence of the lead and the place of the body that it sums up.</summary>
/// <param name="Span">In the draft; half-open, UTF-16 code units.</param>
/// <param name="Body">The sentence of the body that comes nearest; null when none does.</param>
/// <param name="Words">The hedges that were lost, or the words that sharpen.</param>
public sealed record LeadSentence(TextSpan Span, LeadVerdict Verdict, TextSpan? Body, ImmutableArray<string> Words);
