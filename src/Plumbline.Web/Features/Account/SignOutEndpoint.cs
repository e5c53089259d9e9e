using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Account;

public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) =>
        app.MapPost("/account/sign-out", async (HttpContext http, SignInDesk desk, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            await desk.SignOutAsync(http);
            return Results.LocalRedirect("/");
        });
}
