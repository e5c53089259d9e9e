using Plumbline.Core.Text;

namespace Plumbline.Core.Figures;

/// <summary>The same quantity in another unit, in parentheses behind it.</summary>
/// <param name="Span">The number and unit; half-open, UTF-16 code units in the text that was read.</param>
/// <param name="IsConsistent">Whether it comes to the same as far as both were rounded.</param>
public sealed record UnitConversion(TextSpan Span, FigureRange Range, FigureUnit Unit, bool IsConsistent);
