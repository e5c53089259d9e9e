using System.Collections.Immutable;

namespace Plumbline.Core.CoEditing;

/// <summary>What is left of an editor's changes, and as they have to be, after the updates that it had not seen.</summary>
sealed record LateChanges(long FirstSequence, ImmutableArray<ChangeSet> Changes)
{
    /// <summary>
    /// Moves the changes over one update at a time, as the editors do: mapping over a composition of updates is not the same
    /// as mapping over each, and texts drift apart.
    /// </summary>
    /// <returns>Null when the editor's count cannot be true.</returns>
    public static LateChanges? Rebase(string clientId, long firstSequence, IReadOnlyList<ChangeSet> changes, ImmutableArray<AcceptedUpdate> since)
    {
        ChangeSet[] pending = [.. changes];
        var known = 0;
        var expected = firstSequence;
        foreach (var update in since)
        {
            if (string.Equals(update.ClientId, clientId, StringComparison.Ordinal))
            {
                if (update.Sequence != expected++) return null;
                known = Math.Min(known + 1, pending.Length);
                continue;
            }

            var over = update.Changes;
            for (var i = known; i < pending.Length; i++)
            {
                var own = pending[i];
                pending[i] = own.Map(over);
                over = over.Map(own, before: true);
            }
        }

        return new(firstSequence + known, [.. pending[known..]]);
    }
}
