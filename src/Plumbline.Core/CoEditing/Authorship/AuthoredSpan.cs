using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Authorship;

/// <summary>A stretch of a text that one person wrote.</summary>
/// <param name="Span">Half-open, UTF-16 code units of the text as it is now.</param>
/// <param name="Author"><see cref="Guid.Empty"/> for what stood there at the start, and for repairs by the server.</param>
public readonly record struct AuthoredSpan(TextSpan Span, Guid Author);

/// <summary>A stretch of the text as it was at the start which does not stand any more.</summary>
/// <param name="Span">Half-open, UTF-16 code units of the text at the start.</param>
/// <param name="By">Who took it out.</param>
public readonly record struct RemovedSpan(TextSpan Span, Guid By);
