namespace Plumbline.Data.Annotations;

/// <summary>A thread pinned to a passage.</summary>
public sealed class Annotation : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required Guid RevisionId { get; set; }
    public required StoredAnchor Anchor { get; set; }
    public required Guid AuthorId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Stands in the way of approval until it is resolved.</summary>
    public required bool Blocking { get; set; }

    /// <summary>The rule or source that a blocking thread names.</summary>
    public string? BlockingGround { get; set; }

    public Guid? ResolvedBy { get; set; }
    public DateTimeOffset? ResolvedAt { get; set; }
    public long Version { get; set; }

    /// <summary>In the order of writing; the first opens the thread.</summary>
    public List<AnnotationComment> Comments { get; } = [];
}

public sealed class AnnotationComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AnnotationId { get; init; }
    public required Guid AuthorId { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset At { get; init; }
}
