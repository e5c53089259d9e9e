namespace Plumbline.Data.Drafts;

/// <summary>A co-edited text on top of a revision; an entry may have several, each with one owner.</summary>
public sealed class Draft : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required Guid OwnerId { get; set; }

    /// <summary>The published revision it grew from; null for an entry that has none.</summary>
    public Guid? BaseRevisionId { get; set; }

    /// <summary>The published revision whose text it was at version 0; stays when the base becomes another.</summary>
    public Guid? StartRevisionId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? AbandonedAt { get; set; }

    /// <summary>The text at <see cref="SnapshotVersion"/>; later changesets stand in <see cref="DraftChangeset"/>.</summary>
    public string SnapshotText { get; set; } = "";

    /// <summary>The document's version (number of changesets) that the snapshot holds.</summary>
    public long SnapshotVersion { get; set; }

    public long Version { get; set; }

    public List<DraftInvitation> Invitations { get; } = [];
}

public sealed class DraftInvitation
{
    public required Guid DraftId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid InvitedBy { get; init; }
    public required DateTimeOffset InvitedAt { get; init; }
}
