namespace Plumbline.Data.Drafts;

/// <summary>A sentence that nobody may change before its thread is resolved: it was removed and restored twice within a day.</summary>
public sealed class SentenceFreeze
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DraftId { get; init; }

    /// <summary>The thread that shows both wordings.</summary>
    public required Guid ThreadId { get; init; }

    /// <summary>The document's version at which <see cref="Anchor"/> counts.</summary>
    public required long DocumentVersion { get; init; }

    public required StoredAnchor Anchor { get; init; }

    /// <summary>What stood in its place while it was gone; empty when nothing did.</summary>
    public required string Instead { get; init; }

    public required DateTimeOffset FrozenAt { get; init; }
}

/// <summary>A sentence left a draft or came back to it; kept for a day, to see whether that goes on.</summary>
public sealed class SentenceTurn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid DraftId { get; init; }
    public required long DocumentVersion { get; init; }

    /// <summary>A name of <c>Core.CoEditing.Freezing.SentenceEventKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The sentence, with single spaces.</summary>
    public required string Wording { get; init; }

    public required string Instead { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
