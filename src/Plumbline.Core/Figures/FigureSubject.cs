using Plumbline.Core.Text;

namespace Plumbline.Core.Figures;

/// <summary>What is counted or measured.</summary>
/// <param name="Span">The words for it; half-open, UTF-16 code units in the text that was read. Empty where the text leaves them out.</param>
/// <param name="Noun">The class of the noun ("soldier" for servicemen and troops), or the noun itself in the singular; empty when nothing is named, as with areas.</param>
/// <param name="Party">The side it belongs to: the party's name, or the stem of an adjective such as "Armenian"; empty when none is named.</param>
public sealed record FigureSubject(TextSpan Span, string Noun, string Party, Fate Fate)
{
    /// <summary>Whether the noun says so little that it needs a party or place to be told apart.</summary>
    public bool IsGeneric { get; init; }
}
