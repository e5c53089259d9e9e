using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Plumbline.Data.Storage;
using Plumbline.Web.Api;
using Plumbline.Web.Demo;
using Plumbline.Web.Features;
using Plumbline.Web.Features.Account;
using Plumbline.Web.Features.Shared;
using Plumbline.Web.Features.Shared.Comparison;
using Plumbline.Web.Features.Workbench.Writing;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;
using Radzen;

namespace Plumbline.Web.Hosting;

/// <summary>The app as a web server: what it is made of, and the order of its middleware.</summary>
public static class Server
{
    /// <summary>The whole app, not yet started; tests start it on a port of their own.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = PlumblineHost.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        // A service that outlives what it holds is a mistake in every environment, not in Development only.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        AddServices(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Build(args);
        var directory = app.Services.GetRequiredService<DataDirectory>();
        using var serving = directory.TryLockForServing();
        if (serving is null)
        {
            await Console.Error.WriteLineAsync(
                $"Another server, or a restore, is using {directory.Path}. Stop it first, or set Plumbline__DataDirectory to another folder.");
            return 2;
        }
        await app.Services.GetRequiredService<StoreMigration>().RunAsync(CancellationToken.None);
        if (await DemoWorkspace.WhyNotServeAsync(app.Services, CancellationToken.None) is { } why)
        {
            await Console.Error.WriteLineAsync(why);
            return 2;
        }
        await DemoWorkspace.PrepareAsync(app.Services, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }

    static void AddServices(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = PlumblineSettings.From(builder.Configuration);
        services.AddPlumblineSecurity(settings.ResolveDataDirectory(builder.Environment));
        services.AddSingleton(HouseStyleInForce.Load(settings.ResolveHouseStyle(builder.Environment)));
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSlices();
        services.AddProblemDetails();
        builder.AddPlumblineApi();
        AddPublicUrl(services, settings.PublicUrl);
    }

    static void AddPublicUrl(IServiceCollection services, Uri? publicUrl)
    {
        if (publicUrl is null)
            return;
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [publicUrl.Host, IPAddress.Loopback.ToString(), "localhost"]);
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.Use(ResponseHeaders.AddAsync);
        app.UseApiErrors();
        app.UseRateLimiter();
        app.UseWebSockets();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(app.Services.GetRequiredService<LiveConnections>().TrackAsync);
        app.MapStaticAssets();
        app.MapSignOut();
        app.MapReviewedSections();
        app.MapDraftHub();
        app.MapCitableSources();
        app.MapPlumblineApi();
        // Blazor would add a second policy for framing; ours forbids it already.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
