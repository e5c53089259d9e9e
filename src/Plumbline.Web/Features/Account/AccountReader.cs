using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Account;

/// <summary>What somebody's own account page shows.</summary>
public sealed class AccountReader(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
{
    public async Task<Outcome<OwnAccount>> RunAsync(Caller caller, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        if (await db.ReadActorAsync(caller, now, cancellation) is not Outcome<Actor>.Done { Value: { IsAnonymous: false } actor })
            return new Refusal.NotSignedIn("Sign in to see your account.");
        var userName = await db.Users.Where(p => p.Id == actor.Id).Select(p => p.UserName!).SingleAsync(cancellation);
        var signIns = await db.SignIns.AsNoTracking()
            .Where(s => s.PersonId == actor.Id && s.RevokedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.StartedAt)
            .Select(s => new OpenSignIn(s.StartedAt, s.ExpiresAt, s.Browser, s.Id == caller.SignInId))
            .ToListAsync(cancellation);
        var tokens = await db.AccessTokens.AsNoTracking()
            .Where(t => t.PersonId == actor.Id && t.RevokedAt == null && (t.ExpiresAt == null || t.ExpiresAt > now))
            .OrderByDescending(t => t.CreatedAt)
            .Select(t => new OwnToken(t.Id, t.Name, t.CreatedAt, t.ExpiresAt))
            .ToListAsync(cancellation);
        return new OwnAccount(actor, userName, [.. signIns], [.. tokens]);
    }
}

public sealed record OwnAccount(Actor Actor, string UserName, ImmutableArray<OpenSignIn> SignIns, ImmutableArray<OwnToken> Tokens);

/// <param name="IsThis">The browser that asks.</param>
public sealed record OpenSignIn(DateTimeOffset StartedAt, DateTimeOffset ExpiresAt, string? Browser, bool IsThis);

public sealed record OwnToken(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);
