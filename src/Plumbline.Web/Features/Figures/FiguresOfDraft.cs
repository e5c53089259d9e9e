using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Figures;

/// <summary>The draft whose figures are settled, and what the actor is to it.</summary>
static class FiguresOfDraft
{
    public static Refusal? WhyNot(Change change, Guid draftId, out Guid entryId)
    {
        var me = change.Actor.Id;
        var draft = change.Db.Drafts.Where(d => d.Id == draftId && d.AbandonedAt == null)
            .Select(d => new { d.EntryId, d.OwnerId, IsInvited = d.Invitations.Any(i => i.PersonId == me) }).SingleOrDefault();
        entryId = draft?.EntryId ?? Guid.Empty;
        if (draft is null)
            return new Refusal.NotFound("There is no such draft.");
        return Permissions.Ask(change.Actor, ReviewAction.SettleFigureConflict, new Standing { OwnsDraft = draft.OwnerId == me, InvitedToDraft = draft.IsInvited }).ToRefusal();
    }
}
