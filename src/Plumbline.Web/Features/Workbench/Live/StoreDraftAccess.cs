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
    // Compiled once: asked at every push of every editor.
    static readonly Func<PlumblineDbContext, Guid, Guid, CancellationToken, Task<Held?>> FindDraft = EF.CompileAsyncQuery(
        (PlumblineDbContext db, Guid draft, Guid person, CancellationToken cancellation) => db.Drafts.AsNoTracking()
            .Where(d => d.Id == draft)
            .Select(d => new Held(d.OwnerId, d.AbandonedAt != null, d.Invitations.Any(i => i.PersonId == person)))
            .SingleOrDefault());

    public async Task<DraftAccess> AskAsync(ClaimsPrincipal user, Guid draftId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var caller = user.ToCaller();
        var read = await db.ReadActorAsync(caller, time.GetUtcNow(), cancellationToken);
        if (read is not Outcome<Actor>.Done { Value: var actor })
            return Nobody(((Outcome<Actor>.Refused)read).Why.Reason);
        if (actor.IsAnonymous)
            return Nobody("Sign in to open a draft.");

        var draft = await FindDraft(db, draftId, actor.Id, cancellationToken);
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

    sealed record Held(Guid OwnerId, bool IsAbandoned, bool IsInvited);
}
