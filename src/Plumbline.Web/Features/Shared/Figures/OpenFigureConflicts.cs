using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Figures.Ledger;
using Plumbline.Data;

namespace Plumbline.Web.Features.Shared.Figures;

/// <summary>How many disagreements between figures a revision neither presents nor has settled.</summary>
public static class OpenFigureConflicts
{
    public static async Task<int> CountOpenFigureConflictsAsync(
        this PlumblineDbContext db, Guid entryId, Guid revisionId, CancellationToken cancellation)
    {
        var evidence = await EntryEvidence.ReadAsync(db, entryId, cancellation);
        if (evidence.Sources.IsEmpty)
            return 0;
        var text = await db.Revisions.Where(r => r.Id == revisionId).Select(r => r.Text).SingleAsync(cancellation);
        var open = FigureLedger.Of(
                (text, ReadFigures.Of(revisionId, text, evidence.Parties, cancellation)),
                evidence.Read(cancellation).Select(read => (read.Text, read.Quantities)),
                cancellation)
            .Where(line => line.NeedsSettling).ToList();
        if (open.Count == 0)
            return 0;
        var settled = await db.FigureSettlements.AsNoTracking().Where(s => s.EntryId == entryId)
            .Select(s => new { s.GroupKey, s.Digest }).ToListAsync(cancellation);
        return open.Count(line => !settled.Exists(s => s.GroupKey == line.Group.Key && s.Digest == line.Digest));
    }
}
