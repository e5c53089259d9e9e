using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Drafts;

namespace Plumbline.Web.Features.Entries;

/// <summary>Lets somebody else write in one's draft.</summary>
public sealed class InvitePerson(WriteLane lane)
{
    /// <returns>The invited person's name.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, Guid draftId, Guid personId, CancellationToken cancellation) =>
        lane.ChangeAsync<string>(caller, change =>
        {
            if (change.Db.Drafts.Include(d => d.Invitations).SingleOrDefault(d => d.Id == draftId) is not { } draft)
                return new Refusal.NotFound("There is no such draft.");
            if (Permissions.Ask(change.Actor, ReviewAction.InviteToDraft, DraftStanding.Of(draft, change.Actor)).ToRefusal() is { } denied)
                return denied;
            if (draft.AbandonedAt is not null)
                return new Refusal.Stale("This draft has been abandoned; nobody can be invited to it any more.");
            if (change.Db.Users.Include(p => p.Roles).SingleOrDefault(p => p.Id == personId) is not { SuspendedAt: null } person)
                return new Refusal.NotFound("There is no such person, or their account is suspended.");
            if (person.Id == draft.OwnerId || draft.Invitations.Exists(i => i.PersonId == personId))
                return new Refusal.Taken($"{person.DisplayName} can already write in this draft.");
            if (!person.Roles.Any(r => Permissions.WhoCould(ReviewAction.EditDraft).Contains(r.Role)))
                return new Refusal.Invalid($"{person.DisplayName} has no role that may edit drafts.");

            draft.Invitations.Add(new DraftInvitation { DraftId = draftId, PersonId = personId, InvitedBy = change.Actor.Id, InvitedAt = change.Now });
            change.Record("draft.person-invited", draft.EntryId, "draft", draftId, new { Person = personId, Name = person.DisplayName });
            change.Announce(LiveEventKind.Draft, draft.EntryId, draftId);
            return person.DisplayName;
        }, cancellation);
}
