using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Sources;

/// <summary>What has to be known of a source to tell whether it speaks for itself.</summary>
/// <param name="Id">Of the source.</param>
/// <param name="Series">Shared by the versions of one source.</param>
/// <param name="Publisher">A key in which one publisher is one string; null where nobody said.</param>
/// <param name="Origin">Whose words the whole text repeats; null where it speaks for itself.</param>
/// <param name="ComparisonOnly">A copy of an encyclopedia, or a text of unknown origin: it never counts.</param>
public sealed record SourceVoice(Guid Id, Guid Series, string? Publisher, string? Origin, bool ComparisonOnly)
{
    /// <summary>Passages that repeat somebody else's words.</summary>
    public ImmutableArray<OriginOfPassage> Passages { get; init; } = [];
}

/// <param name="Span">Half-open, UTF-16 code units of the source's cleaned text.</param>
public sealed record OriginOfPassage(TextSpan Span, string Origin);

/// <summary>A source as it is cited: the whole of it, or a passage.</summary>
/// <param name="Span">Half-open, UTF-16 code units of the source's cleaned text; null for the source as a whole.</param>
public sealed record CitedVoice(SourceVoice Source, TextSpan? Span = null);
