namespace Plumbline.Data.Sources;

/// <summary>A dated decision on how far a publisher can be relied on for one use. The latest holds; earlier ones stay as history.</summary>
public sealed class PublisherRating
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Publisher { get; init; }

    /// <summary><see cref="SearchKey"/> of the publisher.</summary>
    public required string PublisherKey { get; init; }

    public required PublisherUse Use { get; init; }
    public required SourceReliability Reliability { get; init; }
    public required string Reason { get; init; }
    public required Guid DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
}

/// <summary>What a publisher is cited for: a ministry is reliable on its own position and not on the other side's dead.</summary>
public enum PublisherUse
{
    OwnPosition,
    Events,
    Casualties,
}
