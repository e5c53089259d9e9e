using Plumbline.Core.Review;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Evidence;

/// <summary>Takes a link away; it can be taken back. Revisions that were frozen with it keep it.</summary>
public sealed class UnlinkEvidence(WriteLane lane)
{
    public Task<Outcome<EvidenceStep>> RunAsync(Caller caller, Guid linkId, long seen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithLink(linkId, seen, link =>
        {
            if (link.UnlinkedAt is not null)
                return null;
            link.UnlinkedAt = change.Now;
            change.Record("evidence.unlinked", link.EntryId, "evidence", link.Id, new { source = link.SourceTitle, link.Kind, claim = link.Claim });
            return null;
        }), cancellation);

    /// <summary>Undo.</summary>
    public Task<Outcome<EvidenceStep>> TakeBackAsync(Caller caller, Guid linkId, long seen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithLink(linkId, seen, link =>
        {
            if (link.UnlinkedAt is null)
                return null;
            link.UnlinkedAt = null;
            change.Record("evidence.relinked", link.EntryId, "evidence", link.Id, new { source = link.SourceTitle, link.Kind, claim = link.Claim });
            return null;
        }), cancellation);
}
