using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Figures;

namespace Plumbline.Web.Demo;

/// <summary>Where a text gives one of several figures, its author says why.</summary>
sealed class DemoSettling(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time, LedgerReader ledgers, SettleFigure settle)
{
    public async Task SettleAsync(DemoWork work, DemoFigure figure, Caller person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var actor = (await db.ReadActorAsync(person, time.GetUtcNow(), cancellation)).Match(known => known, why => throw new InvalidOperationException(why.Reason));
        var ledger = await ledgers.OfDraftAsync(actor, work.DraftId, cancellation).OrFailAsync($"read the figures of {work.Slug}");
        var line = ledger.Lines.FirstOrDefault(l => l.State == LedgerState.Open && l.Figures.Any(f => f.SourceId is null && f.Range == figure.Chosen))
            ?? throw new InvalidOperationException($"Nothing contradicts {figure.Chosen} in {work.Slug}.");
        await settle.RunAsync(actor, person, work.DraftId, line.Key, line.Digest, figure.Chosen, figure.Reason, cancellation).OrFailAsync($"settle {line.Label}");
    }
}
