using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;

namespace Plumbline.Web.Features.Shared.Drafts;

/// <summary>A draft, and what the actor is to it, for whatever is pinned to its text before that is a revision.</summary>
public static class DraftAtHand
{
    /// <summary>Refused when there is none, when the actor may not see it, or when it was abandoned.</summary>
    public static Outcome<T> WithDraftToDiscuss<T>(this Change change, Guid draftId, Func<Draft, Standing, Outcome<T>> next)
    {
        var draft = change.Db.Drafts.Include(d => d.Invitations).SingleOrDefault(d => d.Id == draftId);
        if (draft is null)
            return new Refusal.NotFound("There is no such draft.");
        var conflict = change.Db.ConflictDeclarations.Find(change.Actor.Id, draft.EntryId);
        var standing = DraftStanding.Of(draft, change.Actor) with
        {
            HasConflictOfInterest = conflict is { HasConflict: true },
            HasAnsweredConflictOfInterest = conflict is not null,
        };
        if (Permissions.Ask(change.Actor, ReviewAction.ReadDrafts, standing).ToRefusal() is { } denied)
            return denied;
        return draft.AbandonedAt is null ? next(draft, standing) : new Refusal.Unmet("This draft was abandoned.", ["This draft was abandoned."]);
    }

    /// <summary>
    /// For what takes somebody uninvolved. While there is no revision, whoever has ever typed in the draft, or had a
    /// suggestion accepted, counts as a contributor: too many rather than too few.
    /// </summary>
    public static Standing WithContribution(this Standing standing, Change change, Guid draftId) => standing with
    {
        ContributedToRevision = standing.OwnsDraft || change.Db.DraftChangesets.Any(c => c.DraftId == draftId && c.AuthorId == change.Actor.Id),
    };
}
