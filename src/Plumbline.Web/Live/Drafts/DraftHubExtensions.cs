using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Plumbline.Web.Live.Drafts;

public static class DraftHubExtensions
{
    public const string Path = "/hubs/drafts";

    /// <summary>A push of the longest text in its worst encoding; the default would close the connection at a long paste.</summary>
    public const long MaximumMessageBytes = 8 * 1024 * 1024;

    /// <summary>Needs an <see cref="IDraftAccess"/>, an <see cref="IDraftStore"/> and an <see cref="IDraftAnalysis"/> besides.</summary>
    public static IServiceCollection AddDraftHub(this IServiceCollection services)
    {
        services.AddSignalR().AddHubOptions<DraftHub>(options => options.MaximumReceiveMessageSize = MaximumMessageBytes);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OpenDrafts>();
        services.AddSingleton<DraftAnchors>();
        return services;
    }

    public static HubEndpointConventionBuilder MapDraftHub(this IEndpointRouteBuilder endpoints) => endpoints.MapHub<DraftHub>(Path);
}
