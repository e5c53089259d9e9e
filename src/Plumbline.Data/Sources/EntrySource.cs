namespace Plumbline.Data.Sources;

/// <summary>A source attached to an entry.</summary>
public sealed class EntrySource
{
    public required Guid EntryId { get; init; }
    public required Guid SourceId { get; init; }
    public required SourceUse Use { get; set; }
    public required Guid AttachedBy { get; init; }
    public required DateTimeOffset AttachedAt { get; init; }
    public Source? Source { get; init; }
}

public enum SourceUse
{
    /// <summary>To compare with; never counted as evidence.</summary>
    Comparison,
    Evidence,
}
