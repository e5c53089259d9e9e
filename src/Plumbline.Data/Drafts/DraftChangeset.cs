namespace Plumbline.Data.Drafts;

/// <summary>One accepted change of a draft's text. Unique by document and version.</summary>
public sealed class DraftChangeset
{
    public required Guid DraftId { get; init; }

    /// <summary>The document's version after this change.</summary>
    public required long DocumentVersion { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>The editor window that sent it; with <see cref="ClientSequence"/> it tells a repeated push.</summary>
    public required string ClientId { get; init; }

    public required long ClientSequence { get; init; }

    /// <summary>The ChangeSet as JSON.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset At { get; init; }
}
