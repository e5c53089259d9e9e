using Plumbline.Core.Text;

namespace Plumbline.Core.Evidence;

/// <summary>A part of a text that says something for which evidence can be asked: a sentence, a list item, a row of a table.</summary>
/// <param name="Span">Half-open, UTF-16 code units.</param>
/// <param name="IsLead">It stands before the first section, where a text sums up what its body says.</param>
public readonly record struct Statement(TextSpan Span, bool IsLead);
