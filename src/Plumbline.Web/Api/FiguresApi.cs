using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Figures;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

/// <summary>Ledgers of figures, and what people make of a disagreement.</summary>
static class FiguresApi
{
    public static void MapFiguresApi(this RouteGroupBuilder api)
    {
        api.MapGet("/entries/{slug}/figures", (string slug, int? revision, ClaimsPrincipal user, ApiActor actors, LedgerReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.OfEntryAsync(actor, slug, revision, cancellation), cancellation).ToResultAsync(ledger => TypedResults.Ok(ledger)))
            .Produces<PublishedLedger>().WithSummary("The ledger of figures of an entry: who says what, and where they disagree; of a numbered revision, or of the published one.");

        api.MapGet("/drafts/{id:guid}/figures", (Guid id, ClaimsPrincipal user, ApiActor actors, LedgerReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.OfDraftAsync(actor, id, cancellation), cancellation).ToResultAsync(ledger => TypedResults.Ok(ledger)))
            .Produces<LedgerView>().WithSummary("The ledger of figures of a draft as it stands now.");

        api.MapPost("/drafts/{id:guid}/figures/settlements", (Guid id, SettleRequest body, ClaimsPrincipal user, ApiActor actors, SettleFigure settle, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => settle.RunAsync(actor, user.ToCaller(), id, body.Key, body.Digest, body.Chosen, body.Reason, cancellation), cancellation)
                .ToResultAsync(settlement => TypedResults.Created(Urn.Of(settlement), new { id = settlement })))
            .Produces(StatusCodes.Status201Created).WithSummary("Settles a disagreement: one figure is chosen for a reason, or, without one, the reason says where the text presents them all.");

        api.MapDelete("/drafts/{id:guid}/figures/settlements", (Guid id, [FromBody] ReopenRequest body, ClaimsPrincipal user, ReopenFigure reopen, CancellationToken cancellation) =>
            reopen.RunAsync(user.ToCaller(), id, body.Key, body.Digest, cancellation).ToResultAsync(_ => TypedResults.NoContent()))
            .Produces(StatusCodes.Status204NoContent).WithSummary("Takes a settlement back.");
    }

    /// <param name="Digest">Of the figures that the caller saw; both are the ledger's.</param>
    sealed record SettleRequest(string Key, string Digest, string? Chosen = null, string? Reason = null);

    sealed record ReopenRequest(string Key, string Digest);
}
