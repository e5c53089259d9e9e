using System.Collections.Immutable;
using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Administration;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

static class UsersApi
{
    public static void MapUsersApi(this RouteGroupBuilder api)
    {
        api.MapGet("/users", (ClaimsPrincipal user, ApiActor actors, PeopleQuery query, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => query.RunAsync(actor, cancellation), cancellation).ToResultAsync(people => TypedResults.Ok(people)))
            .Produces<ImmutableArray<ListedPerson>>().WithSummary("Everybody with an account; for admins.");

        api.MapPost("/users/{id:guid}/roles", (Guid id, RolesRequest body, ClaimsPrincipal user, ChangeRoles change, CancellationToken cancellation) =>
            change.RunAsync(user.ToCaller(), id, body.Seen, body.Roles, cancellation).ToResultAsync(changed => TypedResults.Ok(changed)))
            .Produces<RolesChanged>().WithSummary("Gives somebody exactly these roles, if they still have the ones that were seen.");
    }

    /// <param name="Seen">The roles that the person had when the change was thought of.</param>
    sealed record RolesRequest(ImmutableHashSet<Role> Seen, ImmutableHashSet<Role> Roles);
}
