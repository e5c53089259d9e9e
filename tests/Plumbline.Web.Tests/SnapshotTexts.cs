using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests;

/// <summary>Drafts whose text stands in their snapshot, as when nobody has them open.</summary>
sealed class SnapshotTexts(IDbContextFactory<PlumblineDbContext> contexts) : IDraftText
{
    public async Task<DraftText?> FreezeAsync(Guid draftId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Drafts.Where(d => d.Id == draftId)
            .Select(d => new DraftText(d.SnapshotVersion, d.SnapshotText)).SingleOrDefaultAsync(cancellation);
    }
}
