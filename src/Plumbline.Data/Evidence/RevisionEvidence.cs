using Plumbline.Core.Evidence;

namespace Plumbline.Data.Evidence;

/// <summary>A link as it stood when its draft's text was frozen into a revision; never changed.</summary>
public sealed class RevisionEvidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid RevisionId { get; init; }
    public required Guid EntryId { get; init; }

    /// <summary>The link of the draft, which may have changed or gone since.</summary>
    public required Guid LinkId { get; init; }

    /// <summary>In the revision's text; its range is empty where the words were gone already.</summary>
    public required StoredAnchor Anchor { get; init; }

    public Guid? SourceId { get; set; }
    public required string SourceTitle { get; init; }
    public required StoredAnchor Passage { get; init; }
    public required EvidenceKind Kind { get; init; }
    public string? Note { get; init; }
    public required Guid LinkedBy { get; init; }
    public required DateTimeOffset LinkedAt { get; init; }
}
