namespace Plumbline.Web.Live.Drafts;

/// <summary>When to store the whole text: now and then, and only as it is at a version that is durable.</summary>
sealed class SnapshotSchedule(long last)
{
    const int Interval = 200;

    (string Text, long Version)? taken;

    public long Last { get; private set; } = last;

    /// <param name="head">The newest text, which may be ahead of the disk: then it is held until the disk has come that far.</param>
    public (string Text, long Version)? Due(long committed, Func<(string Text, long Version)> head)
    {
        if (taken is null && committed - Last >= Interval) taken = head();
        if (taken is not { } snapshot || snapshot.Version > committed) return null;
        taken = null;
        Last = snapshot.Version;
        return snapshot;
    }
}
