using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Figures;
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

    /// <summary>The texts whose figures are set beside each other: each source's prose, then its infobox where it had one.</summary>
    public ImmutableArray<EvidenceFigures> Read(CancellationToken cancellation) =>
    [
        .. Sources.SelectMany(source => source.Infobox.IsEmpty
            ? [Prose(source, cancellation)]
            : new[] { Prose(source, cancellation), Box(source, cancellation) }),
    ];

    EvidenceFigures Prose(CountedSource source, CancellationToken cancellation) =>
        new(source, IsInfobox: false, source.Text, ReadFigures.Of(source.Id, source.Text, Parties, cancellation));

    EvidenceFigures Box(CountedSource source, CancellationToken cancellation)
    {
        var (text, quantities) = ReadFigures.OfInfobox(source.Id, source.Infobox, Parties, cancellation);
        return new(source, IsInfobox: true, text, quantities);
    }
}

/// <param name="Text">The source's cleaned text, or its infobox as lines.</param>
sealed record EvidenceFigures(CountedSource Source, bool IsInfobox, string Text, ImmutableArray<Quantity> Quantities);
