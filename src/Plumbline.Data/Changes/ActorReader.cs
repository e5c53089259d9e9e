using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;

namespace Plumbline.Data.Changes;

/// <summary>Turns a caller into an actor as the store knows them now. Nothing of it is cached.</summary>
public static class ActorReader
{
    const string SignInEnded = "Your sign-in has ended. Sign in again; what you typed is kept in this browser.";

    // Compiled once: these run at every keystroke that an editor sends.
    static readonly Func<PlumblineDbContext, Guid, Guid, DateTimeOffset, CancellationToken, Task<bool>> HoldsSignIn = EF.CompileAsyncQuery(
        (PlumblineDbContext db, Guid signIn, Guid person, DateTimeOffset now, CancellationToken cancellation) =>
            db.SignIns.Any(s => s.Id == signIn && s.PersonId == person && s.RevokedAt == null && s.ExpiresAt > now));

    static readonly Func<PlumblineDbContext, Guid, CancellationToken, Task<Standing?>> FindStanding = EF.CompileAsyncQuery(
        (PlumblineDbContext db, Guid id, CancellationToken cancellation) =>
            db.Users.AsNoTracking().Where(p => p.Id == id).Select(p => new Standing(p.DisplayName, p.SuspendedAt, p.Roles.Select(r => r.Role).ToList())).SingleOrDefault());

    /// <returns><see cref="Actor.Anonymous"/> for an anonymous caller; refused when a sign-in or token no longer holds.</returns>
    public static async Task<Outcome<Actor>> ReadActorAsync(
        this PlumblineDbContext db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        if (caller.PersonId == Guid.Empty)
            return Actor.Anonymous;
        if (caller.SignInId is { } signIn && !await HoldsSignIn(db, signIn, caller.PersonId, now, cancellation))
            return new Refusal.NotSignedIn(SignInEnded);
        if (caller.TokenId is { } token && !await db.AccessTokens.AnyAsync(
                t => t.Id == token && t.PersonId == caller.PersonId && t.RevokedAt == null && (t.ExpiresAt == null || t.ExpiresAt > now), cancellation))
            return new Refusal.NotSignedIn("This access token has been revoked or has expired.");

        var person = await FindStanding(db, caller.PersonId, cancellation);
        if (person is null)
            return new Refusal.NotSignedIn(SignInEnded);
        return new Actor(caller.PersonId, person.DisplayName, person.Roles.ToImmutableHashSet(), person.SuspendedAt is not null);
    }

    sealed record Standing(string DisplayName, DateTimeOffset? SuspendedAt, List<Role> Roles);
}
