namespace Plumbline.Data.Entries;

/// <summary>Somebody has looked at a section of a comparison. It holds while neither side of the section changes: then its hash is another.</summary>
public sealed class ReviewedSection
{
    public required Guid PersonId { get; init; }
    public required Guid EntryId { get; init; }

    /// <summary>SHA-256 of both sides, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }
}
