using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Data;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Shared.Figures;

/// <summary>What a ledger needs of an entry: its parties and the sources that are evidence. Those for comparison only never count.</summary>
sealed record EntryEvidence(ImmutableArray<Party> Parties, ImmutableArray<EvidenceSource> Sources)
{
    public static async Task<EntryEvidence> ReadAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation)
    {
        var parties = await db.EntryParties.AsNoTracking().Where(p => p.EntryId == entryId).OrderBy(p => p.Ordinal).ToListAsync(cancellation);
        var sources = await db.EntrySources.AsNoTracking()
            .Where(a => a.EntryId == entryId && a.Use == SourceUse.Evidence && !a.Source!.ComparisonOnly)
            .OrderBy(a => a.AttachedAt).ThenBy(a => a.SourceId)
            .Select(a => new EvidenceSource(a.SourceId, a.Source!.Title, a.Source.Publisher, a.Source.AffiliatedParty, a.Source.PublishedOn, a.Source.Text))
            .ToListAsync(cancellation);
        return new EntryEvidence([.. parties.Select(p => p.ToParty())], [.. sources]);
    }
}

sealed record EvidenceSource(Guid Id, string Title, string? Publisher, string? AffiliatedParty, DateOnly? PublishedOn, string Text);
