using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Figures;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Figures;

/// <summary>Settles a disagreement between figures: one is chosen for a reason, or it is said where the text presents them all.</summary>
public sealed class SettleFigure(WriteLane lane, LedgerReader ledgers)
{
    /// <summary>UTF-16 code units.</summary>
    const int LongestReason = 2000;

    /// <param name="digestSeen">Of the ranges that the person saw.</param>
    /// <param name="chosen">One of the ranges of the line; null when they are presented.</param>
    /// <param name="reason">Why it was chosen, or where they are presented.</param>
    public async Task<Outcome<Guid>> RunAsync(
        Actor actor, Caller caller, Guid draftId, string key, string digestSeen, string? chosen, string? reason, CancellationToken cancellation)
    {
        if (await ledgers.OfDraftAsync(actor, draftId, cancellation) is not Outcome<LedgerView>.Done { Value: var ledger })
            return new Refusal.NotFound("There is no such draft.");
        var line = ledger.Lines.FirstOrDefault(l => l.Key == key && l.Digest == digestSeen);
        return await lane.ChangeAsync<Guid>(caller, change =>
        {
            if (FiguresOfDraft.WhyNot(change, draftId, out var entryId) is { } denied)
                return denied;
            if (line is null)
                return new Refusal.Stale("The figures have changed since you saw them. Nothing was settled; look at what they are now.");
            if (WhyUnusable(line, chosen, reason) is { } unusable)
                return unusable;
            return Keep(change, entryId, line, chosen, reason!.Trim());
        }, cancellation);
    }

    static Refusal? WhyUnusable(LedgerLine line, string? chosen, string? reason)
    {
        if (line.State is not (LedgerState.Open or LedgerState.Settled))
            return new Refusal.Invalid("There is nothing to settle here: the text presents the figures, or they do not disagree.");
        if (chosen is not null && !line.Figures.Any(figure => figure.Range == chosen))
            return new Refusal.Invalid("Choose one of the figures that are listed.");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal.Invalid(chosen is null ? "Say where the text presents the figures." : "Say why this figure is chosen.");
        return reason.Length > LongestReason ? new Refusal.TooLarge(string.Create(CultureInfo.InvariantCulture, $"This is longer than {LongestReason} characters; shorten it.")) : null;
    }

    static Guid Keep(Change change, Guid entryId, LedgerLine line, string? chosen, string reason)
    {
        var kind = chosen is null ? FigureSettlementKind.Presented : FigureSettlementKind.Chosen;
        var settlement = change.Db.FigureSettlements.SingleOrDefault(s => s.EntryId == entryId && s.GroupKey == line.Key && s.Digest == line.Digest);
        if (settlement is null)
        {
            settlement = new FigureSettlement
            {
                EntryId = entryId,
                GroupKey = line.Key,
                Digest = line.Digest,
                Label = line.Label,
                Kind = kind,
                Chosen = chosen,
                Reason = reason,
                SettledBy = change.Actor.Id,
                SettledAt = change.Now,
            };
            change.Db.FigureSettlements.Add(settlement);
        }
        else
        {
            (settlement.Kind, settlement.Chosen, settlement.Reason, settlement.SettledBy, settlement.SettledAt) = (kind, chosen, reason, change.Actor.Id, change.Now);
        }

        change.Record("figure.settled", entryId, "figure", settlement.Id, new { line.Label, line.Key, kind, chosen, reason, among = line.Figures.Select(f => f.Range).Distinct() });
        change.Announce(LiveEventKind.Entry, entryId, settlement.Id);
        return settlement.Id;
    }
}
