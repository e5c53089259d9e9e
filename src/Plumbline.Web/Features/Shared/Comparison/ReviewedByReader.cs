using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>The sections of an entry's comparisons that one person has marked as reviewed.</summary>
/// <param name="Hashes">Of sections as they stood then; one that changed since is not among them.</param>
public sealed record ReviewedByReader(Guid EntryId, ImmutableHashSet<string> Hashes);

public sealed class ReviewedSections(IDbContextFactory<PlumblineDbContext> contexts)
{
    /// <returns>Null for visitors.</returns>
    public async Task<ReviewedByReader?> ReadAsync(Actor actor, Guid entryId, CancellationToken cancellation)
    {
        if (actor.IsAnonymous)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var hashes = await db.ReviewedSections.Where(s => s.PersonId == actor.Id && s.EntryId == entryId).Select(s => s.Hash).ToListAsync(cancellation);
        return new ReviewedByReader(entryId, [.. hashes]);
    }
}
