using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

/// <summary>The HTTP API: bearer tokens only, JSON, problems; one MapXApi a topic.</summary>
public static class PlumblineApi
{
    const int LargestBody = 4 * 1024 * 1024;

    public static void MapPlumblineApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").DisableRateLimiting();
        var api = app.MapGroup("/api/v1")
            // A cookie does not authenticate here, so that no page of another site can make a browser use the API.
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = TokenAuthentication.Scheme })
            .RequireRateLimiting(ApiServices.RateLimit)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        MapTopics(api);
    }

    static void MapTopics(RouteGroupBuilder api)
    {
        api.MapEntriesApi();
        api.MapUsersApi();
        api.MapAuditApi();
        api.MapSubmissionsApi();
        api.MapFlagsApi();
        api.MapAnnotationsApi();
        api.MapEvidenceApi();
        api.MapSourcesApi();
        api.MapFiguresApi();
        api.MapQuotationsApi();
        api.MapSuggestionsApi();
        api.MapVersionsApi();
    }
}
