using System.Collections.Immutable;

namespace Plumbline.Web.Features.Sources;

/// <summary>
/// Texts between preview and saving, in memory: a hidden field would send twenty megabytes back and forth. The oldest
/// give way, and all are gone after a restart; the page then asks for the text once more.
/// </summary>
public sealed class PendingImports(TimeProvider time)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    const long MostCharacters = 128L * 1024 * 1024;

    readonly Lock gate = new();
    ImmutableList<Pending> kept = [];

    /// <param name="replaces">The source of which this is to be a newer version.</param>
    public Guid Keep(Guid personId, PreparedSource prepared, SourceDetails details, Guid? replaces = null)
    {
        var pending = new Pending(Guid.NewGuid(), personId, prepared, details, replaces, time.GetUtcNow());
        lock (gate)
        {
            kept = kept.RemoveAll(p => p.At + Lifetime < pending.At).Add(pending);
            MakeRoom();
        }
        return pending.Id;
    }

    /// <summary>Puts another reading of the same text in its place.</summary>
    public Pending Keep(Pending pending, PreparedSource prepared)
    {
        var changed = pending with { Prepared = prepared };
        lock (gate)
        {
            kept = kept.RemoveAll(p => p.Id == pending.Id).Add(changed);
            MakeRoom();
        }
        return changed;
    }

    /// <returns>Null when it is gone, or somebody else's.</returns>
    public Pending? Find(Guid id, Guid personId)
    {
        var now = time.GetUtcNow();
        lock (gate)
            return kept.Find(p => p.Id == id && p.PersonId == personId && p.At + Lifetime >= now);
    }

    public void Remove(Guid id)
    {
        lock (gate)
            kept = kept.RemoveAll(p => p.Id == id);
    }

    void MakeRoom()
    {
        while (kept.Count > 1 && kept.Sum(p => p.Size) > MostCharacters)
            kept = kept.RemoveAt(0);
    }

    public sealed record Pending(Guid Id, Guid PersonId, PreparedSource Prepared, SourceDetails Details, Guid? Replaces, DateTimeOffset At)
    {
        public long Size => (long)Prepared.Original.Text.Length + Prepared.Cleaned.Markdown.Length + ((Prepared.Bytes?.Length ?? 0) / 2);
    }
}
