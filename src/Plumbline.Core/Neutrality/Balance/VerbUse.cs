using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>A reporting verb, and whose words it reports.</summary>
/// <param name="Span">Half-open, UTF-16 code units in the paragraph.</param>
/// <param name="Party">Index of the party that speaks; -1 for anybody else.</param>
/// <param name="Finding">Index of the paragraph's finding on the verb; -1 for a neutral one.</param>
readonly record struct VerbUse(TextSpan Span, Stance Stance, int Party, int Token, int Finding);
