using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Freezing;

/// <summary>A sentence that was removed and restored twice within a day.</summary>
/// <param name="Span">Where it stands; half-open, UTF-16 code units of the text after the change that restored it.</param>
/// <param name="Turns">Who removed and restored it, in order.</param>
public sealed record ContestedSentence(TextSpan Span, string Wording, string Instead, ImmutableArray<SentenceEvent> Turns);
