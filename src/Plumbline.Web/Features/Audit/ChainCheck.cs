using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Audit;

namespace Plumbline.Web.Features.Audit;

/// <summary>Whether each event still follows from the one before it. Reads the whole log.</summary>
public sealed class ChainCheck(IDbContextFactory<PlumblineDbContext> contexts)
{
    // About a tenth of a second; a longer log is checked when somebody asks for it.
    const int ShortEnough = 10_000;

    public async Task<Outcome<AuditVerification>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadWholeAudit, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await AuditVerification.RunAsync(db, cancellation);
    }

    public async Task<bool> IsQuickAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return !await db.AuditEvents.AnyAsync(e => e.Sequence > ShortEnough, cancellation);
    }
}
