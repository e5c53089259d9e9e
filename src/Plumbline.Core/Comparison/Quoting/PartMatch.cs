using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>A part of a quotation laid over the words [First, End) of a source.</summary>
/// <param name="Cost">Words that differ.</param>
sealed record PartMatch(int First, int End, int Cost, ImmutableArray<WordChange> Changes);
