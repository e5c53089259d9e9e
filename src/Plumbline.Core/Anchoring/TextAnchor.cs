using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>Where something is pinned in a text: the range at a known revision, and the words to find it by in another.</summary>
/// <param name="Span">Half-open, UTF-16 code units.</param>
/// <param name="Quote">The text at <paramref name="Span"/> when it was pinned.</param>
/// <param name="Prefix">Up to 32 code units before it.</param>
/// <param name="Suffix">Up to 32 code units after it.</param>
public sealed record TextAnchor(TextSpan Span, string Quote, string Prefix, string Suffix)
{
    public const int ContextLength = 32;

    public static TextAnchor At(string text, TextSpan span) => new(
        span,
        span.Of(text),
        text[Math.Max(0, span.Start - ContextLength)..span.Start],
        text[span.End..Math.Min(text.Length, span.End + ContextLength)]);
}
