using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Sources;

/// <summary>The entry that a source is attached to or taken from, and what the actor is to it.</summary>
static class EntryOfSource
{
    /// <summary>Who works on one of the entry's drafts, or began the entry, chooses its sources.</summary>
    public static Refusal? WhyNot(Change change, Guid entryId, Guid createdBy)
    {
        var drafts = change.Db.Drafts.Where(d => d.EntryId == entryId && d.AbandonedAt == null);
        var me = change.Actor.Id;
        return Permissions.Ask(change.Actor, ReviewAction.LinkEvidence, new Standing
        {
            OwnsDraft = createdBy == me || drafts.Any(d => d.OwnerId == me),
            InvitedToDraft = drafts.Any(d => d.Invitations.Any(i => i.PersonId == me)),
        }).ToRefusal();
    }
}
