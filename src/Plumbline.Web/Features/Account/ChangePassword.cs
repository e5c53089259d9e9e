using Microsoft.AspNetCore.Identity;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.People;

namespace Plumbline.Web.Features.Account;

/// <summary>A new password for oneself. Whoever knew the old one is signed out everywhere else.</summary>
public sealed class ChangePassword(WriteLane lane, IPasswordHasher<Person> hasher)
{
    public const int Shortest = 10;
    public const int Longest = 256;

    public Task<Outcome<int>> RunAsync(Caller caller, string current, string wanted, CancellationToken cancellation) =>
        lane.ChangeAsync<int>(caller, change =>
        {
            if (change.Db.Users.Find(change.Actor.Id) is not { PasswordHash: { } hash } person)
                return new Refusal.NotSignedIn("Sign in first.");
            if (hasher.VerifyHashedPassword(person, hash, current) == PasswordVerificationResult.Failed)
                return new Refusal.NotPermitted("The present password is not right. Nothing was changed.");
            if (wanted.Length is < Shortest or > Longest)
                return new Refusal.Invalid($"The new password needs {Shortest} characters or more.");
            if (wanted == current)
                return new Refusal.Invalid("The new password is the present one.");
            person.PasswordHash = hasher.HashPassword(person, wanted);
            person.SecurityStamp = Guid.NewGuid().ToString("N");
            var ended = OtherSignIns.End(change, caller.SignInId);
            change.Record("person.password-changed", null, "person", person.Id, new { signInsEnded = ended });
            return ended;
        }, cancellation);
}
