using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Drafts;

namespace Plumbline.Web.Features.Shared.Drafts;

/// <summary>What somebody is to a draft.</summary>
public static class DraftStanding
{
    /// <param name="draft">With its invitations loaded.</param>
    public static Standing Of(Draft draft, Actor actor) => new()
    {
        OwnsDraft = draft.OwnerId == actor.Id,
        InvitedToDraft = draft.Invitations.Exists(i => i.PersonId == actor.Id),
    };
}
