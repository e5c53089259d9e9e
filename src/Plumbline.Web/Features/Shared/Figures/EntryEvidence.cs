using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Evidence;

namespace Plumbline.Web.Features.Shared.Figures;

/// <summary>What a ledger needs of an entry: its parties and the sources that count.</summary>
sealed record EntryEvidence(ImmutableArray<Party> Parties, ImmutableArray<CountedSource> Sources)
{
    public static async Task<EntryEvidence> ReadAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation)
    {
        var parties = await db.EntryParties.AsNoTracking().Where(p => p.EntryId == entryId).OrderBy(p => p.Ordinal).ToListAsync(cancellation);
        return new EntryEvidence([.. parties.Select(p => p.ToParty())], await db.ReadCountedSourcesAsync(entryId, cancellation));
    }
}
