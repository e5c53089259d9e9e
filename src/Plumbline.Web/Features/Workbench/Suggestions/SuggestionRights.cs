using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Workbench.Suggestions;

/// <summary>
/// Who may do what with the suggestions of a draft. Asked twice: before the text is touched, and again inside the change
/// that stores it, because a right may have ended in between.
/// </summary>
public sealed class SuggestionRights(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
{
    public async Task<Outcome<Actor>> AskAsync(Caller caller, Guid draftId, ReviewAction action, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.AsNoTracking().Include(d => d.Invitations).SingleOrDefaultAsync(d => d.Id == draftId, cancellation);
        return (await db.ReadActorAsync(caller, time.GetUtcNow(), cancellation)).Match<Outcome<Actor>>(
            actor => Refuse(actor, draft, action) is { } refusal ? refusal : actor,
            why => why);
    }

    public async Task<bool> MayDecideAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.AsNoTracking().Include(d => d.Invitations).SingleOrDefaultAsync(d => d.Id == draftId, cancellation);
        return Refuse(actor, draft, ReviewAction.AcceptOrRejectSuggestion) is null;
    }

    /// <summary>Inside a change.</summary>
    public static Refusal? Ask(Change change, Guid draftId, ReviewAction action, out Draft draft)
    {
        var found = change.Db.Drafts.Include(d => d.Invitations).SingleOrDefault(d => d.Id == draftId);
        draft = found!;
        return Refuse(change.Actor, found, action);
    }

    static Refusal? Refuse(Actor actor, Draft? draft, ReviewAction action)
    {
        if (draft is null)
            return DraftSubmission.NoSuchDraft;
        // One's own suggestion is looked for among one's own, so whoever finds it has started it.
        if (Permissions.Ask(actor, action, DraftStanding.Of(draft, actor) with { StartedIt = true }).ToRefusal() is { } denied)
            return denied;
        return draft.AbandonedAt is null ? null : new Refusal.Unmet("This draft was abandoned.", ["This draft was abandoned."]);
    }
}
