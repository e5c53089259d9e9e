using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

/// <summary>Reads the token's owner from the store, for requests that only read.</summary>
public sealed class ApiActor(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
{
    public async Task<Outcome<T>> ReadAsync<T>(ClaimsPrincipal user, Func<Actor, Task<Outcome<T>>> read, CancellationToken cancellation)
    {
        Outcome<Actor> outcome;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            outcome = await db.ReadActorAsync(user.ToCaller(), time.GetUtcNow(), cancellation);
        return outcome switch
        {
            Outcome<Actor>.Done done => await read(done.Value),
            Outcome<Actor>.Refused refused => refused.Why,
            _ => throw new InvalidOperationException(),
        };
    }
}
