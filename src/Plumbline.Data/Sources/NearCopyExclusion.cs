namespace Plumbline.Data.Sources;

/// <summary>A source that is left out when an entry is searched for near copies.</summary>
public sealed class NearCopyExclusion
{
    public required Guid EntryId { get; init; }
    public required Guid SourceId { get; init; }
    public required string Reason { get; init; }
    public required Guid ExcludedBy { get; init; }
    public required DateTimeOffset ExcludedAt { get; init; }
}
