using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.People;

namespace Plumbline.Web.Features.Administration;

/// <summary>Gives somebody roles and takes roles away; it holds from that person's next action on.</summary>
public sealed class ChangeRoles(WriteLane lane)
{
    /// <param name="seen">The roles that the admin saw; refused as stale when others stand there now.</param>
    public Task<Outcome<RolesChanged>> RunAsync(
        Caller caller, Guid personId, ImmutableHashSet<Role> seen, ImmutableHashSet<Role> wanted, CancellationToken cancellation) =>
        lane.ChangeAsync<RolesChanged>(caller, change =>
        {
            // Asked before the person is looked up, so that nobody learns who exists.
            if (Permissions.Ask(change.Actor, ReviewAction.GrantRoles, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (PersonStanding.Find(change.Db, personId) is not { } person)
                return PersonStanding.Missing;
            var standing = PersonStanding.Of(change.Db, change.Actor, person, losesAdmin: !wanted.Contains(Role.Admin));
            if (Permissions.Ask(change.Actor, ReviewAction.GrantRoles, standing).ToRefusal() is { } deniedHere)
                return deniedHere;
            var before = person.Roles.Select(r => r.Role).ToImmutableHashSet();
            if (!before.SetEquals(seen))
                return new Refusal.Stale($"Somebody else changed {person.DisplayName}'s roles meanwhile. They are shown as they stand now.");
            if (!before.SetEquals(wanted))
                Apply(change, person, before, wanted);
            return new RolesChanged(person.Id, person.DisplayName, before, wanted);
        }, cancellation);

    static void Apply(Change change, Person person, ImmutableHashSet<Role> before, ImmutableHashSet<Role> wanted)
    {
        person.Roles.RemoveAll(r => !wanted.Contains(r.Role));
        person.Roles.AddRange(wanted.Except(before).Order().Select(role => new RoleGrant
        {
            PersonId = person.Id,
            Role = role,
            GrantedBy = change.Actor.Id,
            GrantedAt = change.Now,
        }));
        change.Record("person.roles-changed", null, "person", person.Id,
            new { name = person.UserName, before = before.Order(), after = wanted.Order() });
        change.Announce(LiveEventKind.Person, null, person.Id);
    }
}

public sealed record RolesChanged(Guid PersonId, string DisplayName, ImmutableHashSet<Role> Before, ImmutableHashSet<Role> After);
