using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Passages;

/// <summary>A proposal: this passage of a source may speak to this sentence of the draft. A person decides whether it supports or contradicts it.</summary>
/// <param name="Draft">A sentence; half-open, UTF-16 code units of the draft.</param>
/// <param name="Source">Which of the sources, counted from 0 in the order they were given.</param>
/// <param name="Passage">One sentence or up to three neighbours; half-open, UTF-16 code units of the source.</param>
/// <param name="Score">0 to 1: how much of the draft's sentence the passage covers, rare words, names and numbers counting most.</param>
public readonly record struct PassageMatch(TextSpan Draft, int Source, TextSpan Passage, double Score);
