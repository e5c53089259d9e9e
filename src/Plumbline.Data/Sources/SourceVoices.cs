using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Sources;

namespace Plumbline.Data.Sources;

/// <summary>Reads what <see cref="IndependentVoices"/> has to know of sources.</summary>
public static class SourceVoices
{
    public static async Task<IReadOnlyDictionary<Guid, SourceVoice>> ReadVoicesAsync(
        this PlumblineDbContext db, IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellation)
    {
        var origins = await db.PassageOrigins.AsNoTracking().Where(o => sourceIds.Contains(o.SourceId)).ToListAsync(cancellation);
        var passages = origins.ToLookup(o => o.SourceId, o => new OriginOfPassage(o.Anchor.ToAnchor().Span, o.Origin));
        var sources = await db.Sources.Where(s => sourceIds.Contains(s.Id))
            .Select(s => new { s.Id, s.SeriesId, s.Publisher, s.Origin, s.ComparisonOnly }).ToListAsync(cancellation);
        return sources.ToDictionary(
            s => s.Id, s => new SourceVoice(s.Id, s.SeriesId, s.Publisher, s.Origin, s.ComparisonOnly) { Passages = [.. passages[s.Id]] });
    }
}
