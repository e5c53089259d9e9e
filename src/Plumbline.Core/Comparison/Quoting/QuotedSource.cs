using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>A text in which quotations are looked up.</summary>
/// <param name="Name">As people know it, for messages.</param>
/// <param name="Voices">Who speaks where the text names nobody: its publisher and author; may be empty.</param>
public sealed record QuotedSource(string Name, string Text, ImmutableArray<string> Voices);
