using System.Collections.Immutable;

namespace Plumbline.Core.Review.Rights;

/// <summary>Answers who may do what. Pages, the HTTP API, bulk actions and imports all ask here.</summary>
public static class Permissions
{
    public static Permission Ask(Actor actor, ReviewAction action, Standing standing)
    {
        var row = PermissionTable.Row(action);
        if (actor.IsAnonymous)
            return row.Anonymous.Grants() ? new Permission.Allowed() : Denials.NotSignedIn(row);
        if (actor.IsSuspended)
            return row.Suspended.Grants() ? new Permission.Allowed() : Denials.Suspended();
        // What a visitor may do needs no role either.
        if (row.Anonymous.Grants())
            return new Permission.Allowed();

        return Combination.Of([.. Answers(actor, row, standing)], row);
    }

    public static bool May(Actor actor, ReviewAction action, Standing standing) =>
        Ask(actor, action, standing).IsAllowed;

    /// <summary>The roles that could do it, given the right standing; for messages.</summary>
    public static ImmutableArray<Role> WhoCould(ReviewAction action) => PermissionTable.Row(action).Roles;

    static IEnumerable<Permission> Answers(Actor actor, PermissionRow row, Standing standing) =>
        actor.Roles.Order().Select(role => RightRules.Apply(row[role], row, role, standing));
}
