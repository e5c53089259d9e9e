using Plumbline.Core.Text;

namespace Plumbline.Core.Figures;

/// <summary>Who is said to give a figure.</summary>
/// <param name="Span">The claimant's words; half-open, UTF-16 code units in the text that was read. Empty for "it was reported".</param>
/// <param name="Claimant">The claimant as written, on one line; empty when nobody is named.</param>
public sealed record FigureAttribution(TextSpan Span, string Claimant)
{
    public bool IsNamed => Claimant.Length > 0;
}
