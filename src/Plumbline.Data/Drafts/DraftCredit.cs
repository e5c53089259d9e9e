namespace Plumbline.Data.Drafts;

/// <summary>Whose words a change has put into a draft, where they are not its author's: merged in, or restored from an older text.</summary>
public sealed class DraftCredit
{
    public required Guid DraftId { get; init; }

    /// <summary>The document's version after the change.</summary>
    public required long DocumentVersion { get; init; }

    public required List<CreditedSpan> Spans { get; init; }
}

/// <param name="Start">Half-open with <paramref name="End"/>, UTF-16 code units of the text after the change; an empty one is a part in the whole.</param>
/// <param name="Person"><see cref="Guid.Empty"/> for words that were published before.</param>
public sealed record CreditedSpan(int Start, int End, Guid Person);
