using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.People;

namespace Plumbline.Web.Features.Administration;

/// <summary>Shuts somebody out: sign-ins end, open pages are cut, tokens are refused. Lifting it lets them sign in again.</summary>
public sealed class SuspendPerson(WriteLane lane)
{
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid personId, string reason, CancellationToken cancellation) =>
        ChangeAsync(caller, personId, (change, person) =>
        {
            if (string.IsNullOrWhiteSpace(reason))
                return new Refusal.Invalid("Say why: the reason stands in the audit log, and other admins will want to know.");
            if (person.SuspendedAt is not null)
                return new Refusal.Stale($"{person.DisplayName} is suspended already.");
            person.SuspendedAt = change.Now;
            EndSignIns(change, personId);
            change.Record("person.suspended", null, "person", personId, new { name = person.UserName, reason = reason.Trim() });
            return null;
        }, cancellation);

    public Task<Outcome<Guid>> LiftAsync(Caller caller, Guid personId, CancellationToken cancellation) =>
        ChangeAsync(caller, personId, (change, person) =>
        {
            if (person.SuspendedAt is null)
                return new Refusal.Stale($"{person.DisplayName} is not suspended any more.");
            person.SuspendedAt = null;
            change.Record("person.suspension-lifted", null, "person", personId, new { name = person.UserName });
            return null;
        }, cancellation);

    Task<Outcome<Guid>> ChangeAsync(
        Caller caller, Guid personId, Func<Change, Person, Refusal?> apply, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.SuspendPerson, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (PersonStanding.Find(change.Db, personId) is not { } person)
                return PersonStanding.Missing;
            var standing = PersonStanding.Of(change.Db, change.Actor, person, losesAdmin: true);
            if (Permissions.Ask(change.Actor, ReviewAction.SuspendPerson, standing).ToRefusal() is { } deniedHere)
                return deniedHere;
            if (apply(change, person) is { } refusal)
                return refusal;
            change.Announce(LiveEventKind.Person, null, personId);
            return personId;
        }, cancellation);

    static void EndSignIns(Change change, Guid personId)
    {
        foreach (var signIn in change.Db.SignIns.Where(s => s.PersonId == personId && s.RevokedAt == null).ToList())
        {
            signIn.RevokedAt = change.Now;
            change.Announce(LiveEventKind.SignIn, null, signIn.Id);
        }
    }
}
