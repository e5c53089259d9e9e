using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.NearCopies;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources.NearCopies;

/// <summary>
/// The library's index for near copies. Fingerprints are stored beside the sources and kept in memory; each question
/// first compares them with what the library holds, so that a source added, replaced or removed a moment ago counts.
/// See docs/decisions/0013.
/// </summary>
public sealed class CopyLibrary(IDbContextFactory<PlumblineDbContext> contexts, WriteLane lane) : IDisposable
{
    // Texts are read and fingerprints loaded in portions, so that a large library is never in memory as text.
    const int Portion = 100;

    readonly SemaphoreSlim one = new(1);
    readonly Dictionary<Guid, string> hashes = [];
    CopyIndex<Guid> index = CopyIndex<Guid>.Empty;

    public async Task<CopyIndex<Guid>> ReadAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var current = await db.Sources.Select(s => new { s.Id, s.OriginalHash }).ToDictionaryAsync(s => s.Id, s => s.OriginalHash, cancellation);
            var gone = hashes.Keys.Where(id => !current.ContainsKey(id)).ToList();
            index = index.Without(gone);
            gone.ForEach(id => hashes.Remove(id));
            foreach (var portion in current.Where(s => hashes.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key).Chunk(Portion))
                await TakeAsync(db, portion, current, cancellation);
            return index;
        }
        finally
        {
            one.Release();
        }
    }

    async Task TakeAsync(PlumblineDbContext db, Guid[] ids, Dictionary<Guid, string> current, CancellationToken cancellation)
    {
        var stored = await db.SourceFingerprints.AsNoTracking().Where(f => ids.Contains(f.SourceId) && f.Format == Fingerprint.Format).ToListAsync(cancellation);
        var found = stored.Where(f => f.OriginalHash == current[f.SourceId]).ToDictionary(f => f.SourceId, f => Fingerprint.FromBytes(f.Grams));
        var missing = ids.Where(id => !found.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var texts = await db.Sources.AsNoTracking().Where(s => missing.Contains(s.Id)).Select(s => new { s.Id, s.Text }).ToListAsync(cancellation);
            var made = await Task.Run(() => texts.ToDictionary(t => t.Id, t => Fingerprint.Of(t.Text)), cancellation);
            await lane.WriteAsync(write => Store(write, made, current), cancellation);
            foreach (var (id, fingerprint) in made)
                found[id] = fingerprint;
        }
        index = index.With(found);
        foreach (var id in found.Keys)
            hashes[id] = current[id];
    }

    static void Store(PlumblineDbContext db, Dictionary<Guid, Fingerprint> made, Dictionary<Guid, string> current)
    {
        foreach (var (id, fingerprint) in made)
        {
            // A source that was removed meanwhile needs none.
            if (!db.Sources.Any(s => s.Id == id))
                continue;
            if (db.SourceFingerprints.Find(id) is { } row)
                (row.OriginalHash, row.Format, row.Grams) = (current[id], Fingerprint.Format, fingerprint.ToBytes());
            else
                db.SourceFingerprints.Add(new SourceFingerprint { SourceId = id, OriginalHash = current[id], Format = Fingerprint.Format, Grams = fingerprint.ToBytes() });
        }
    }

    public void Dispose() => one.Dispose();
}
