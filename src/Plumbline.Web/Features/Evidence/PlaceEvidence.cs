using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Evidence;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Evidence;

/// <summary>Says to which words of the draft a link belongs now: for an orphan, and where its words have been rewritten and it still holds.</summary>
public sealed class PlaceEvidence(WriteLane lane, DraftAnchors anchors)
{
    public async Task<Outcome<EvidenceStep>> RunAsync(
        Caller caller, Guid draftId, Guid linkId, long seen, DraftSelection claim, CancellationToken cancellation)
    {
        if (claim.Start == claim.End)
            return new Refusal.Invalid("Select the words of the draft that the passage speaks to.");
        var pinned = await anchors.PinAsync(draftId, claim, cancellation);
        return pinned switch
        {
            Outcome<DraftAnchor>.Done { Value: var anchor } => await lane.ChangeAsync(
                caller, change => change.WithLink(linkId, seen, link => Place(change, link, draftId, anchor)), cancellation),
            Outcome<DraftAnchor>.Refused refused => refused.Why,
            _ => throw new InvalidOperationException(),
        };
    }

    static Refusal? Place(Change change, EvidenceLink link, Guid draftId, DraftAnchor anchor)
    {
        if (link.DraftId != draftId)
            return new Refusal.Invalid("This link belongs to another draft.");
        change.Record("evidence.placed", link.EntryId, "evidence", link.Id, new { from = link.Claim, to = anchor.Anchor.Quote });
        (link.DraftVersion, link.Anchor, link.Claim) = (anchor.Version, StoredAnchor.From(anchor.Anchor), anchor.Anchor.Quote);
        return null;
    }
}
