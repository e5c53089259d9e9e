using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Security;

/// <summary>Who uses this page. Ids come from the sign-in; names, roles and rights are read from the store at each call.</summary>
public sealed class CallerAccessor(
    AuthenticationStateProvider authentication, IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
{
    public async Task<Caller> GetCallerAsync() =>
        (await authentication.GetAuthenticationStateAsync()).User.ToCaller();

    public async Task<Outcome<Actor>> ReadActorAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.ReadActorAsync(await GetCallerAsync(), time.GetUtcNow(), cancellation);
    }

    /// <summary>The actor for showing a page: a sign-in that has ended is treated as a visitor.</summary>
    public async Task<Actor> ReadActorOrVisitorAsync(CancellationToken cancellation) =>
        (await ReadActorAsync(cancellation)).Match(actor => actor, _ => Actor.Anonymous);
}

public static class PrincipalCaller
{
    public const string SignInClaim = "plumbline:sign-in";
    public const string TokenClaim = "plumbline:token";

    public static Caller ToCaller(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
            ? new Caller(person, IdIn(principal, SignInClaim), IdIn(principal, TokenClaim))
            : Caller.Anonymous;

    static Guid? IdIn(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
