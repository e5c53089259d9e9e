using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Evidence;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Evidence;

/// <param name="Version">Of the link, to be given back by whoever changes it next.</param>
public sealed record EvidenceStep(Guid LinkId, Guid DraftId, long Version);

static class EvidenceLoading
{
    /// <summary>The draft, when the actor may link evidence to it.</summary>
    public static Outcome<EvidenceStep> WithEvidenceOf(this Change change, Guid draftId, Func<Draft, Outcome<EvidenceStep>> act)
    {
        var draft = change.Db.Drafts.Include(d => d.Invitations).SingleOrDefault(d => d.Id == draftId);
        if (draft is null)
            return new Refusal.NotFound("There is no such draft.");
        if (Permissions.Ask(change.Actor, ReviewAction.LinkEvidence, DraftStanding.Of(draft, change.Actor)).ToRefusal() is { } denied)
            return denied;
        return draft.AbandonedAt is null ? act(draft) : new Refusal.Unmet("This draft was abandoned.", ["This draft was abandoned."]);
    }

    /// <param name="seen">The link's version that the actor saw.</param>
    public static Outcome<EvidenceStep> WithLink(this Change change, Guid linkId, long seen, Func<EvidenceLink, Refusal?> act)
    {
        var link = change.Db.EvidenceLinks.SingleOrDefault(l => l.Id == linkId);
        if (link is null)
            return new Refusal.NotFound("There is no such link.");
        return change.WithEvidenceOf(link.DraftId, _ =>
        {
            if (link.Version != seen)
                return new Refusal.Stale("Somebody else changed this link a moment ago; look at it again.");
            return act(link) is { } refusal ? refusal : change.Done(link);
        });
    }

    public static EvidenceStep Done(this Change change, EvidenceLink link)
    {
        change.Announce(LiveEventKind.Evidence, link.EntryId, link.Id);
        // The context counts a changed row's version up as it saves.
        return new EvidenceStep(link.Id, link.DraftId, change.Db.Entry(link).State == EntityState.Modified ? link.Version + 1 : link.Version);
    }
}
