using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Keeps drafts as a log of changesets with a snapshot now and then. Calls for one draft never overlap.</summary>
public interface IDraftStore
{
    /// <param name="history">
    /// How many changesets back from the newest to return, even when the snapshot is newer than they are: late editors are
    /// rebased over them. All changesets after the snapshot are returned in any case.
    /// </param>
    /// <returns>Null when there is no such draft.</returns>
    Task<StoredDraft?> LoadAsync(Guid draftId, int history, CancellationToken cancellationToken);

    /// <summary>
    /// Must be durable on return, all or none: editors are told "saved" right after. A version that is there already is an exception.
    /// </summary>
    Task AppendAsync(Guid draftId, IReadOnlyList<StoredChangeset> changesets, CancellationToken cancellationToken);

    /// <summary>Opens a blocking thread about each sentence, with both wordings, together with the changesets that led to it.</summary>
    /// <param name="changesets">As in <see cref="AppendAsync"/>; none where they are in the store already.</param>
    Task FreezeAsync(Guid draftId, IReadOnlyList<NewFreeze> freezes, IReadOnlyList<StoredChangeset> changesets, CancellationToken cancellationToken);

    /// <returns>Those whose thread is resolved now.</returns>
    Task<IReadOnlySet<Guid>> EndedFreezesAsync(IReadOnlyCollection<Guid> freezes, CancellationToken cancellationToken);

    /// <summary>The text as it is after the changeset of that version; only shortens the next load.</summary>
    Task SnapshotAsync(Guid draftId, long version, string text, CancellationToken cancellationToken);
}

/// <param name="Changesets">Without a gap, in order; the last one is the newest there is. May start before the snapshot.</param>
public sealed record StoredDraft(string SnapshotText, long SnapshotVersion, IReadOnlyList<StoredChangeset> Changesets)
{
    /// <summary>Those that nobody has decided on. The changesets after the oldest of them should be there too.</summary>
    public IReadOnlyList<StoredSuggestion> Suggestions { get; init; } = [];

    /// <summary>What was noticed about sentences within the last day, in order.</summary>
    public IReadOnlyList<SentenceEvent> Sentences { get; init; } = [];

    public IReadOnlyList<StoredFreeze> Freezes { get; init; } = [];
}

/// <param name="Version">The text's version after it; the first one is 1. Unique in its draft.</param>
/// <param name="Author"><see cref="Guid.Empty"/> for repairs by the server itself.</param>
/// <param name="ClientId">At most 64 ASCII letters, digits and hyphens.</param>
/// <param name="Payload">The changeset's JSON form; never holds a lone surrogate.</param>
public sealed record StoredChangeset(long Version, Guid Author, string ClientId, long Sequence, string Payload, DateTimeOffset At)
{
    /// <summary>Sentences that left the text or came back to it by this; stored with it.</summary>
    public IReadOnlyList<SentenceEvent> Sentences { get; init; } = [];
}
