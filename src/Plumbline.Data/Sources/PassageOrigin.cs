namespace Plumbline.Data.Sources;

/// <summary>A passage of a source that repeats somebody else's words: outlets that repeat one ministry count once.</summary>
public sealed class PassageOrigin
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SourceId { get; init; }

    /// <summary>In the source's cleaned text, which never changes.</summary>
    public required StoredAnchor Anchor { get; init; }

    /// <summary>Whose words, as "Ministry of Dorven".</summary>
    public required string Origin { get; init; }

    public required Guid AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
}
