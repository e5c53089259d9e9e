using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Shared.AnchoredText;

/// <summary>A passage to show as marked.</summary>
/// <param name="Span">Half-open, UTF-16 code units of the text shown.</param>
/// <param name="Id">What the mark belongs to; a click gives it back.</param>
/// <param name="CssClass">How it looks; the classes of plumbline.css.</param>
/// <param name="Title">What a pointer that rests on it reads.</param>
public sealed record TextMark(TextSpan Span, string Id, string CssClass, string Title);
