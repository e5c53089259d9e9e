using Microsoft.AspNetCore.Antiforgery;
using Plumbline.Core.Review;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>Where the "Reviewed" buttons of a comparison post to: works with and without a script on the page.</summary>
public static class ReviewedEndpoint
{
    public const string Address = "/compare/reviewed";

    /// <summary>Sent by the page's script, which wants no page in return.</summary>
    const string ScriptHeader = "X-Plumbline-Script";

    public static void MapReviewedSections(this IEndpointRouteBuilder app) =>
        app.MapPost(Address, async (HttpContext http, IAntiforgery antiforgery, MarkReviewed mark) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (!Guid.TryParse(form["entry"], out var entry))
                return Results.BadRequest();
            var outcome = await mark.RunAsync(http.User.ToCaller(), entry, form["section"].ToString(), form["reviewed"] == "true", http.RequestAborted);
            if (outcome is Outcome<bool>.Refused refused)
                return Results.Problem(refused.Why.Reason, statusCode: refused.Why is Refusal.NotSignedIn ? StatusCodes.Status401Unauthorized : StatusCodes.Status422UnprocessableEntity);
            return http.Request.Headers.ContainsKey(ScriptHeader) ? Results.NoContent() : Results.LocalRedirect(BackTo(form["back"].ToString()));
        });

    static string BackTo(string page) => page.StartsWith('/') && !page.StartsWith("//", StringComparison.Ordinal) && !page.StartsWith("/\\", StringComparison.Ordinal) ? page : "/";
}
