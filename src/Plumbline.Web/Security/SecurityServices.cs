using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.People;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Security;

public static class SecurityServices
{
    public static void AddPlumblineSecurity(this IServiceCollection services, DataDirectory directory)
    {
        services.AddDataProtection()
            .PersistKeysToFileSystem(new DirectoryInfo(directory.KeysFolder))
            .SetApplicationName("Plumbline");

        services.AddIdentityCore<Person>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<PlumblineDbContext>()
            .AddSignInManager();

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = "plumbline";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.LoginPath = "/account/sign-in";
                options.ReturnUrlParameter = "returnUrl";
                options.AccessDeniedPath = "/account/sign-in";
                options.ExpireTimeSpan = SignInDesk.Lifetime;
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = RefuseEndedSignInsAsync;
            })
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Scheme, _ => { });
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<SignInDesk>();
        services.AddScoped<CallerAccessor>();
        services.AddSingleton<LiveConnections>();
        services.AddHostedService<ConnectionCutter>();
    }

    /// <summary>The cookie says only which sign-in it is; whether that still holds is asked of the store at each request.</summary>
    static async Task RefuseEndedSignInsAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var contexts = services.GetRequiredService<IDbContextFactory<PlumblineDbContext>>();
        await using var db = await contexts.CreateDbContextAsync(context.HttpContext.RequestAborted);
        var caller = context.Principal!.ToCaller();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (caller.SignInId is null || await db.ReadActorAsync(caller, now, context.HttpContext.RequestAborted) is not Outcome<Actor>.Done { Value.IsSuspended: false })
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
