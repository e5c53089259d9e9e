using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Figures;

/// <summary>Takes a settlement back; the disagreement is open again.</summary>
public sealed class ReopenFigure(WriteLane lane)
{
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid draftId, string key, string digest, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (FiguresOfDraft.WhyNot(change, draftId, out var entryId) is { } denied)
                return denied;
            if (change.Db.FigureSettlements.SingleOrDefault(s => s.EntryId == entryId && s.GroupKey == key && s.Digest == digest) is not { } settlement)
                return new Refusal.NotFound("This is not settled any more.");
            change.Db.FigureSettlements.Remove(settlement);
            change.Record("figure.reopened", entryId, "figure", settlement.Id, new { settlement.Label, settlement.GroupKey, settlement.Kind, settlement.Chosen, settlement.Reason });
            change.Announce(LiveEventKind.Entry, entryId, settlement.Id);
            return settlement.Id;
        }, cancellation);
}
