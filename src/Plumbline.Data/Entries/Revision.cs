namespace Plumbline.Data.Entries;

/// <summary>A text that never changes. A trigger refuses updates and deletions.</summary>
public sealed class Revision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }

    /// <summary>Counts from 1 within the entry.</summary>
    public required int Number { get; init; }

    /// <summary>The draft it was frozen from.</summary>
    public Guid? DraftId { get; init; }

    /// <summary>The draft's version whose text this is; null for revisions older than this column.</summary>
    public long? DocumentVersion { get; init; }

    /// <summary>The published revision that its author started from.</summary>
    public Guid? BaseRevisionId { get; init; }

    /// <summary>Markdown with line feeds.</summary>
    public required string Text { get; init; }

    public required string Summary { get; init; }
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public List<RevisionContributor> Contributors { get; } = [];
}

/// <summary>
/// Somebody who made part of the difference between a revision and the version published before it: by words in it that are
/// new, their own or suggested and accepted, or by published words that are gone.
/// </summary>
public sealed class RevisionContributor
{
    public required Guid RevisionId { get; init; }
    public required Guid PersonId { get; init; }
}
