namespace Plumbline.Core.CoEditing;

/// <summary>
/// Many changes in a row as one. For asking what became of a text, never for rebasing: mapping over a composition is not
/// mapping over its parts.
/// </summary>
public static class ComposedChanges
{
    /// <param name="changes">At least one; each starts where the one before ends.</param>
    public static ChangeSet Of(IReadOnlyList<ChangeSet> changes)
    {
        if (changes.Count == 0) throw new ArgumentException("Without a change there is no text to start from.", nameof(changes));
        // By halves: one after the other would walk the ever longer result once a change.
        return Of(changes, 0, changes.Count);
    }

    static ChangeSet Of(IReadOnlyList<ChangeSet> changes, int from, int to)
    {
        if (to - from == 1)
            return changes[from];
        var middle = (from + to) / 2;
        return Of(changes, from, middle).Compose(Of(changes, middle, to));
    }
}
