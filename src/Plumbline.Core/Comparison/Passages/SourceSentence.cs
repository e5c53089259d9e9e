using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Passages;

/// <param name="Source">Counted from 0.</param>
/// <param name="Paragraph">Counted from 0 through all sources, so that neighbours of another paragraph or source differ.</param>
/// <param name="Span">Half-open, UTF-16 code units of the source.</param>
sealed record SourceSentence(int Source, int Paragraph, TextSpan Span, int[] Terms);
