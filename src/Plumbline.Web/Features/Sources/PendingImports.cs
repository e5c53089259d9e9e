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

    public Guid Keep(Guid personId, PreparedSource prepared, SourceDetails details)
    {
        var pending = new Pending(Guid.NewGuid(), personId, prepared, details, time.GetUtcNow());
        lock (gate)
        {
            kept = kept.RemoveAll(p => p.At + Lifetime < pending.At).Add(pending);
            while (kept.Count > 1 && kept.Sum(p => p.Size) > MostCharacters)
                kept = kept.RemoveAt(0);
        }
        return pending.Id;
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

    public sealed record Pending(Guid Id, Guid PersonId, PreparedSource Prepared, SourceDetails Details, DateTimeOffset At)
    {
        public long Size => (long)Prepared.Original.Text.Length + Prepared.Cleaned.Markdown.Length;
    }
}
