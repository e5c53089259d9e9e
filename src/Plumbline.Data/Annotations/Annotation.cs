namespace Plumbline.Data.Annotations;

/// <summary>A thread pinned to a passage of a draft or of a revision, or about all of it.</summary>
public sealed class Annotation : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }

    /// <summary>The newest revision that it was carried to; null while it stands in a draft that was not submitted since.</summary>
    public Guid? RevisionId { get; set; }

    /// <summary>The draft in whose text it is placed; null for a revision that comes from none.</summary>
    public Guid? DraftId { get; set; }

    /// <summary>The version of the draft in which <see cref="Anchor"/> counts; null when it is not known, and the words have to be searched.</summary>
    public long? DraftVersion { get; set; }

    /// <summary>
    /// In the revision's text, or in the draft's while there is no revision. An empty range that has a quote has lost its
    /// words; without a quote, the thread is about the whole.
    /// </summary>
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

    public List<AnnotationMention> Mentions { get; } = [];
}

/// <summary>Somebody whom a comment speaks to.</summary>
public sealed class AnnotationMention
{
    public required Guid CommentId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>When they opened the thread, or answered in it; until then they are told of it.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
