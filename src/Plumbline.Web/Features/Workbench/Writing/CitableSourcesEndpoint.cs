using Plumbline.Core.Review;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench.Writing;

/// <summary>Where the editor's script asks for the sources, afresh each time that somebody cites.</summary>
public static class CitableSourcesEndpoint
{
    public static void MapCitableSources(this IEndpointRouteBuilder app) =>
        app.MapGet("/drafts/{draftId:guid}/citable-sources", async (Guid draftId, HttpContext http, CitableSources sources) =>
            (await sources.ReadAsync(http.User.ToCaller(), draftId, http.RequestAborted)).Match(
                Results.Ok,
                why => Results.Problem(why.Reason, statusCode: why switch
                {
                    Refusal.NotSignedIn => StatusCodes.Status401Unauthorized,
                    Refusal.NotFound => StatusCodes.Status404NotFound,
                    _ => StatusCodes.Status403Forbidden,
                }))).ExcludeFromDescription();
}
