using System.Security.Claims;
using Plumbline.Web.Features.Audit;

namespace Plumbline.Web.Api;

static class AuditApi
{
    public static void MapAuditApi(this RouteGroupBuilder api)
    {
        api.MapGet("/audit", (
                string? person, string? entry, string? action, DateOnly? from, DateOnly? to, long? before,
                ClaimsPrincipal user, ApiActor actors, AuditQuery query, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => query.RunAsync(actor, new AuditFilter(person, entry, action, from, to, before), cancellation), cancellation)
                .ToResultAsync(page => TypedResults.Ok(page)))
            .Produces<AuditPage>().WithSummary("What happened, newest first, as far as the token's owner may read it.");

        api.MapGet("/audit/verify", (ClaimsPrincipal user, ApiActor actors, ChainCheck chain, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => chain.RunAsync(actor, cancellation), cancellation)
                .ToResultAsync(result => TypedResults.Ok(new ChainAnswer(result.FirstBroken is null, result.Count, result.FirstBroken))))
            .Produces<ChainAnswer>().WithSummary("Whether each event follows from the one before it; for admins.");
    }

    /// <param name="FirstBroken">Sequence of the first event that does not follow.</param>
    sealed record ChainAnswer(bool Holds, long Count, long? FirstBroken);
}
