namespace Plumbline.Data.Drafts;

/// <summary>A draft's text at one of its versions, kept under a name. The text never changes; the name may.</summary>
public sealed class DraftCheckpoint : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DraftId { get; init; }

    /// <summary>The document's version whose text this is.</summary>
    public required long DocumentVersion { get; init; }

    public required string Text { get; init; }
    public required string Name { get; set; }
    public required CheckpointKind Kind { get; init; }
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public Guid? RemovedBy { get; set; }

    /// <summary>Not listed any more; it can be brought back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>When what came right after it, a restore or a merge, was taken back.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    public long Version { get; set; }
}

public enum CheckpointKind
{
    Named,

    /// <summary>Made by itself, before an older text was restored.</summary>
    BeforeRestore,

    /// <summary>Made by itself, before another draft was merged in.</summary>
    BeforeMerge,
}
