using Plumbline.Core.Evidence;

namespace Plumbline.Data.Evidence;

/// <summary>A passage of a source linked to words of a draft.</summary>
public sealed class EvidenceLink : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required Guid DraftId { get; init; }

    /// <summary>The document's version in which <see cref="Anchor"/> counts.</summary>
    public required long DraftVersion { get; set; }

    /// <summary>The words of the draft, as they stood when somebody last looked: it is kept even once they are gone.</summary>
    public required StoredAnchor Anchor { get; set; }

    /// <summary>The words to which somebody linked the passage, or for which they confirmed it.</summary>
    public required string Claim { get; set; }

    /// <summary>Null once the source was deleted; title and passage stay.</summary>
    public Guid? SourceId { get; set; }

    public required string SourceTitle { get; init; }

    /// <summary>In the source's text.</summary>
    public required StoredAnchor Passage { get; init; }

    public required EvidenceKind Kind { get; set; }
    public string? Note { get; set; }
    public required Guid LinkedBy { get; init; }
    public required DateTimeOffset LinkedAt { get; init; }

    /// <summary>Unlinked; kept so that it can be taken back.</summary>
    public DateTimeOffset? UnlinkedAt { get; set; }

    public long Version { get; set; }
}
