using System.Collections.Immutable;

namespace Plumbline.Core.CoEditing;

/// <summary>What became of changes that an editor has sent. Nothing has changed unless this is <see cref="Accepted"/>.</summary>
public abstract record PushResult
{
    PushResult() { }

    /// <param name="Updates">In order; the last ones may be repairs by the server.</param>
    /// <param name="Rebased">Somebody else's changes came first, so these were moved over them.</param>
    public sealed record Accepted(ImmutableArray<AcceptedUpdate> Updates, bool Rebased) : PushResult
    {
        public long FromVersion => Updates[0].Version - 1;

        public long ToVersion => Updates[^1].Version;
    }

    /// <summary>All of it was accepted before; the answer must have been lost.</summary>
    public sealed record Duplicate(long Version) : PushResult;

    /// <summary>The editor's version is out of the history's reach: it has to start again from this text.</summary>
    public sealed record TooOld(long Version, string Text) : PushResult;

    /// <summary>They would change a sentence that waits for people to agree on it.</summary>
    /// <param name="Freezes">Which of them.</param>
    public sealed record Frozen(ImmutableArray<Guid> Freezes, string Reason) : PushResult;

    public sealed record Invalid(string Reason) : PushResult;

    public sealed record TooLarge(string Reason) : PushResult;
}
