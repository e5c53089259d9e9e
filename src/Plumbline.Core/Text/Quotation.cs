namespace Plumbline.Core.Text;

/// <summary>A quotation in a paragraph.</summary>
/// <param name="Outer">With its marks; half-open, UTF-16 code units.</param>
/// <param name="Inner">Without them.</param>
/// <param name="IsClosed">False when one of the two marks is missing and the quotation runs to the paragraph's edge.</param>
public readonly record struct Quotation(TextSpan Outer, TextSpan Inner, bool IsClosed);
