using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Plumbline.Web.Api;

/// <summary>
/// Everything under /api that goes wrong outside an operation becomes a problem too. This stands inside the pages' own
/// error handling, which would otherwise answer a script with HTML.
/// </summary>
static class ApiErrors
{
    public static void UseApiErrors(this WebApplication app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = http => WriteAsync(http, Describe(http)) });
            api.UseStatusCodePages(context => WriteAsync(context.HttpContext, Describe(context.HttpContext)));
            api.Use(AnswerBadRequestsAsync);
        });

    static async Task AnswerBadRequestsAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = e.StatusCode;
            await WriteAsync(http, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Describe(http) : Explain(e));
        }
    }

    static string Explain(BadHttpRequestException e) => e.InnerException is JsonException json
        ? $"The body is not the JSON that this address takes: {json.Message}"
        : e.Message;

    static string? Describe(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized when http.Request.Headers.Authorization.Count == 0 =>
            "Send a personal access token as “Authorization: Bearer …”. Tokens are made on the account page.",
        StatusCodes.Status401Unauthorized => "The token is unknown, revoked or expired.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {http.Request.Method}.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than this address takes.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        StatusCodes.Status429TooManyRequests => "Too many requests. Wait as many seconds as Retry-After says.",
        StatusCodes.Status500InternalServerError => "The server could not finish this request. Nothing was half-saved.",
        _ => null,
    };

    static Task WriteAsync(HttpContext http, string? detail)
    {
        if (http.Response.StatusCode == StatusCodes.Status401Unauthorized)
            http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return TypedResults.Problem(detail, statusCode: http.Response.StatusCode).ExecuteAsync(http);
    }
}
