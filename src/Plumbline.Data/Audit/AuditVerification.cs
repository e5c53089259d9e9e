using Microsoft.EntityFrameworkCore;

namespace Plumbline.Data.Audit;

/// <param name="FirstBroken">Sequence of the first event that does not follow from the one before; null when all do.</param>
public sealed record AuditVerification(long Count, long? FirstBroken)
{
    /// <summary>Recomputes the whole chain.</summary>
    public static async Task<AuditVerification> RunAsync(PlumblineDbContext db, CancellationToken cancellation)
    {
        var previousHash = AuditSeal.Genesis;
        var count = 0L;
        await foreach (var e in db.AuditEvents.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            count++;
            if (e.Sequence != count || e.PreviousHash != previousHash || AuditSeal.HashOf(e) != e.Hash)
                return new AuditVerification(count, e.Sequence);
            previousHash = e.Hash;
        }
        return new AuditVerification(count, null);
    }
}
