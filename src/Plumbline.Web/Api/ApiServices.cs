using System.Globalization;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;

namespace Plumbline.Web.Api;

public static class ApiServices
{
    public const string RateLimit = "api";

    /// <summary>Requests a minute and address; "Plumbline:Api:RequestsPerMinute" in the settings.</summary>
    const int RequestsPerMinute = 1200;

    public static void AddPlumblineApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ApiActor>();
        services.AddSingleton<WebAnnotations>();
        services.AddSingleton<EvidenceDesk>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            // A missing field is refused instead of being read as nothing.
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        // ApiErrors turns the exception into a problem that says what is wrong with the body.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", ApiDescription.Configure);
        AddRateLimit(services, builder.Configuration.GetValue("Plumbline:Api:RequestsPerMinute", RequestsPerMinute));
    }

    static void AddRateLimit(IServiceCollection services, int requestsPerMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        // By address and not by token: made-up tokens would each get a window of their own.
        options.AddPolicy(RateLimit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = requestsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
