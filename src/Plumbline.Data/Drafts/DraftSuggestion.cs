using Plumbline.Core.CoEditing.Suggestions;

namespace Plumbline.Data.Drafts;

/// <summary>A change of a draft's text that somebody proposes. The text is as before until somebody who may accepts it.</summary>
public sealed class DraftSuggestion : IVersioned
{
    /// <summary>Given by the editor, so that a suggestion sent twice is kept once.</summary>
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }
    public required Guid AuthorId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its author wrote on it last.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    public required SuggestionKind Kind { get; init; }

    /// <summary>What would be written, or taken out.</summary>
    public required string Words { get; set; }

    /// <summary>The document's version that <see cref="Spans"/> and <see cref="Anchor"/> are for.</summary>
    public required long DocumentVersion { get; set; }

    /// <summary>Where it stands, as "12-12" or "5-9,14-20": half-open, UTF-16 code units.</summary>
    public required string Spans { get; set; }

    /// <summary>To find the place again after the text was exchanged around it.</summary>
    public required StoredAnchor Anchor { get; set; }

    public SuggestionState State { get; set; }
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The document's version after it was accepted.</summary>
    public long? AcceptedVersion { get; set; }

    /// <summary>The ChangeSet, as JSON, that undoes it at <see cref="AcceptedVersion"/>.</summary>
    public string? Undo { get; set; }

    public long Version { get; set; }
}

public enum SuggestionState
{
    Open,
    Accepted,
    Rejected,

    /// <summary>Taken back by its author.</summary>
    Withdrawn,
}
