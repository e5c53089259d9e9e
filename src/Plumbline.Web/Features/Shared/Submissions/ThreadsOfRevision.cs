using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Data;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>A revision's threads in the order of the text.</summary>
public sealed class ThreadsOfRevision(IDbContextFactory<PlumblineDbContext> contexts)
{
    public async Task<ImmutableArray<ThreadView>> ReadAsync(Guid revisionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.ViewsAsync(
            db.Annotations.Where(a => a.RevisionId == revisionId).OrderBy(a => a.Anchor.Start).ThenBy(a => a.CreatedAt).ThenBy(a => a.Id),
            cancellation);
    }
}
