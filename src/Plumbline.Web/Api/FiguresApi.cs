using System.Security.Claims;
using Plumbline.Web.Features.Figures;

namespace Plumbline.Web.Api;

static class FiguresApi
{
    public static void MapFiguresApi(this RouteGroupBuilder api) =>
        api.MapGet("/entries/{slug}/figures", (string slug, int? revision, ClaimsPrincipal user, ApiActor actors, LedgerReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.OfEntryAsync(actor, slug, revision, cancellation), cancellation).ToResultAsync(ledger => TypedResults.Ok(ledger)))
            .Produces<PublishedLedger>().WithSummary("The ledger of figures of an entry: who says what, and where they disagree; of a numbered revision, or of the published one.");
}
