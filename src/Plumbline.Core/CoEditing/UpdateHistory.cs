using System.Collections.Immutable;

namespace Plumbline.Core.CoEditing;

/// <summary>The latest updates of a text, within limits, and how far each editor has come.</summary>
sealed class UpdateHistory(long version, AuthorityLimits limits)
{
    readonly Queue<AcceptedUpdate> updates = [];
    readonly Dictionary<string, long> sequences = new(StringComparer.Ordinal);
    long weight;

    public long Version { get; private set; } = version;

    /// <summary>The oldest version from which the updates up to now are all here.</summary>
    public long Reach => Version - updates.Count;

    /// <summary>The sequence of the editor's last update, where it is known still.</summary>
    public long? LastSequence(string clientId) => sequences.TryGetValue(clientId, out var last) ? last : null;

    public void Add(AcceptedUpdate update)
    {
        if (update.Version != Version + 1) throw new InvalidOperationException($"Update {update.Version} cannot follow version {Version}.");
        Version = update.Version;
        updates.Enqueue(update);
        sequences[update.ClientId] = update.Sequence;
        weight += Weight(update);
        while (updates.Count > limits.HistoryCount || (weight > limits.HistoryLength && updates.Count > 1)) Forget(updates.Dequeue());
    }

    public ImmutableArray<AcceptedUpdate> Since(long since) => [.. updates.Skip((int)(since - Reach))];

    void Forget(AcceptedUpdate update)
    {
        weight -= Weight(update);
        if (sequences.TryGetValue(update.ClientId, out var last) && last == update.Sequence) sequences.Remove(update.ClientId);
    }

    static long Weight(AcceptedUpdate update) => update.Changes.Sections.Sum(section => (long)(section.Inserted?.Length ?? 0));
}
