using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>
/// Who may do what with a draft as a whole. Asked before the text is touched, and again inside the change that stores it,
/// because a right may have ended in between.
/// </summary>
public sealed class DraftRights(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
{
    public async Task<Outcome<Actor>> AskAsync(Caller caller, Guid draftId, ReviewAction action, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.AsNoTracking().Include(d => d.Invitations).SingleOrDefaultAsync(d => d.Id == draftId, cancellation);
        return (await db.ReadActorAsync(caller, time.GetUtcNow(), cancellation)).Match<Outcome<Actor>>(
            actor => Refuse(actor, draft, action, startedIt: false) is { } refusal ? refusal : actor,
            why => why);
    }

    /// <summary>Inside a change.</summary>
    /// <param name="startedIt">The thing at hand is the actor's own.</param>
    public static Refusal? Ask(Change change, Guid draftId, ReviewAction action, out Draft draft, bool startedIt = false)
    {
        var found = change.Db.Drafts.Include(d => d.Invitations).SingleOrDefault(d => d.Id == draftId);
        draft = found!;
        return Refuse(change.Actor, found, action, startedIt);
    }

    /// <param name="draft">With its invitations.</param>
    internal static Refusal? Refuse(Actor actor, Draft? draft, ReviewAction action, bool startedIt = false)
    {
        if (draft is null)
            return DraftSubmission.NoSuchDraft;
        if (Permissions.Ask(actor, action, DraftStanding.Of(draft, actor) with { StartedIt = startedIt }).ToRefusal() is { } denied)
            return denied;
        return draft.AbandonedAt is null ? null : new Refusal.Unmet("This draft was abandoned.", ["This draft was abandoned."]);
    }
}
