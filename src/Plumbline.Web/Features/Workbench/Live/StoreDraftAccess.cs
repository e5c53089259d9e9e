using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>Asks Core's permission table, with the person and the draft as the store knows them now.</summary>
public sealed class StoreDraftAccess(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time) : IDraftAccess
{
    public async Task<DraftAccess> AskAsync(ClaimsPrincipal user, Guid draftId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var caller = user.ToCaller();
        var read = await db.ReadActorAsync(caller, time.GetUtcNow(), cancellationToken);
        if (read is not Outcome<Actor>.Done { Value: var actor })
            return Nobody(((Outcome<Actor>.Refused)read).Why.Reason);
        if (actor.IsAnonymous)
            return Nobody("Sign in to open a draft.");

        var draft = await db.Drafts.AsNoTracking()
            .Where(d => d.Id == draftId)
            .Select(d => new { d.OwnerId, IsAbandoned = d.AbandonedAt != null, IsInvited = d.Invitations.Any(i => i.PersonId == actor.Id) })
            .SingleOrDefaultAsync(cancellationToken);
        if (draft is null)
            return new DraftAccess(false, false, "There is no such draft.", actor.Id, actor.Name);

        var standing = Standing.None with { OwnsDraft = draft.OwnerId == actor.Id, InvitedToDraft = draft.IsInvited };
        var reading = Permissions.Ask(actor, ReviewAction.ReadDrafts, standing);
        var writing = Permissions.Ask(actor, ReviewAction.EditDraft, standing);
        var why = draft.IsAbandoned ? "This draft was abandoned; it can be read only." : reading.WhyNot ?? writing.WhyNot;
        return new DraftAccess(reading.IsAllowed, reading.IsAllowed && writing.IsAllowed && !draft.IsAbandoned, why, actor.Id, actor.Name)
        {
            MaySuggest = reading.IsAllowed && !draft.IsAbandoned && Permissions.May(actor, ReviewAction.MakeSuggestion, standing),
        };
    }

    static DraftAccess Nobody(string reason) => new(false, false, reason, Guid.Empty, "");
}
