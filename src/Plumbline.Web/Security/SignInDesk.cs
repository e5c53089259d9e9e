using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.People;

namespace Plumbline.Web.Security;

/// <summary>Signing in and out of a browser. Used by static pages only: a cookie needs a response.</summary>
public sealed class SignInDesk(
    SignInManager<Person> identity, UserManager<Person> people, WriteLane lane, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <returns>The person, or why not; the same words for an unknown name and a wrong password.</returns>
    public async Task<Outcome<Person>> SignInAsync(HttpContext http, string userName, string password)
    {
        var wrong = new Refusal.NotPermitted("The name or the password is not right. Nothing was changed; try again.");
        var person = await people.FindByNameAsync(userName);
        if (person is null)
            return wrong;
        var checkedPassword = await identity.CheckPasswordSignInAsync(person, password, lockoutOnFailure: true);
        if (checkedPassword.IsLockedOut)
            return new Refusal.NotPermitted("Too many wrong passwords for this name. Try again in five minutes.");
        if (!checkedPassword.Succeeded)
            return wrong;
        if (person.SuspendedAt is not null)
            return new Refusal.NotPermitted("This account is suspended. An admin can say why.");

        var now = time.GetUtcNow();
        var signIn = new SignIn
        {
            PersonId = person.Id,
            StartedAt = now,
            ExpiresAt = now + Lifetime,
            Browser = Shorten(http.Request.Headers.UserAgent.ToString()),
        };
        await lane.ChangeAsync<Guid>(new Caller(person.Id), change =>
        {
            change.Db.SignIns.Add(signIn);
            change.Record("person.signed-in", null, "person", person.Id);
            return signIn.Id;
        });
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()),
            new Claim(ClaimTypes.Name, person.DisplayName),
            new Claim(PrincipalCaller.SignInClaim, signIn.Id.ToString()),
        ], IdentityConstants.ApplicationScheme));
        await http.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = true });
        return person;
    }

    public async Task SignOutAsync(HttpContext http)
    {
        var caller = http.User.ToCaller();
        if (caller.SignInId is { } id)
        {
            await lane.ChangeAsync<Guid>(new Caller(caller.PersonId), change =>
            {
                if (change.Db.SignIns.Find(id) is not { RevokedAt: null } signIn || signIn.PersonId != caller.PersonId)
                    return id;
                signIn.RevokedAt = change.Now;
                change.Record("person.signed-out", null, "person", caller.PersonId);
                change.Announce(LiveEventKind.SignIn, null, id);
                return id;
            });
        }
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    static string? Shorten(string userAgent) => userAgent.Length switch
    {
        0 => null,
        <= 300 => userAgent,
        _ => userAgent[..300],
    };
}
