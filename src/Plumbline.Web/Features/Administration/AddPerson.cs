using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.People;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Administration;

/// <summary>An account for somebody, with roles and a password to hand over.</summary>
public sealed class AddPerson(WriteLane lane, IPasswordHasher<Person> hasher)
{
    const int LongestName = 100;
    static readonly System.Buffers.SearchValues<char> UserNameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+");

    public Task<Outcome<AddedPerson>> RunAsync(Caller caller, NewPerson person, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => Add(change, person, asSystem: false), cancellation);

    /// <summary>For the command line, whose caller may do anything on the machine anyway.</summary>
    public Task<Outcome<AddedPerson>> RunAsSystemAsync(string name, NewPerson person, CancellationToken cancellation) =>
        lane.ChangeAsSystemAsync(name, change => Add(change, person, asSystem: true), cancellation);

    Outcome<AddedPerson> Add(Change change, NewPerson wanted, bool asSystem)
    {
        if (!asSystem && Denied(change.Actor, wanted.Roles) is { } denied)
            return denied;
        var userName = wanted.UserName.Trim();
        if (Malformed(userName, wanted.DisplayName) is { } malformed)
            return malformed;
        var normalised = userName.Normalize().ToUpperInvariant();
        if (change.Db.Users.Any(p => p.NormalizedUserName == normalised))
            return new Refusal.Taken($"There is already somebody named “{userName}”. Choose another name.");

        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            UserName = userName,
            NormalizedUserName = normalised,
            DisplayName = string.IsNullOrWhiteSpace(wanted.DisplayName) ? userName : wanted.DisplayName.Trim(),
            CreatedAt = change.Now,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        var password = InitialPassword.New();
        person.PasswordHash = hasher.HashPassword(person, password);
        person.Roles.AddRange(wanted.Roles.Order().Select(role => new RoleGrant
        {
            PersonId = person.Id,
            Role = role,
            GrantedBy = change.Actor.IsAnonymous ? null : change.Actor.Id,
            GrantedAt = change.Now,
        }));
        change.Db.Users.Add(person);
        change.Record("person.added", null, "person", person.Id, new { name = person.UserName, roles = wanted.Roles.Order() });
        change.Announce(LiveEventKind.Person, null, person.Id);
        return new AddedPerson(person.Id, userName, password, wanted.WithToken ? AddToken(change, person.Id, userName) : null);
    }

    static string AddToken(Change change, Guid person, string userName)
    {
        var token = TokenAuthentication.NewToken();
        var row = new AccessToken { PersonId = person, Name = "made with the account", Hash = TokenAuthentication.HashOf(token), CreatedAt = change.Now };
        change.Db.AccessTokens.Add(row);
        change.Record("token.created", null, "token", row.Id, new { name = row.Name, person = userName });
        return token;
    }

    static Refusal? Denied(Actor actor, ImmutableHashSet<Role> roles) =>
        Permissions.Ask(actor, ReviewAction.InvitePerson, Standing.None).ToRefusal()
        ?? (roles.IsEmpty ? null : Permissions.Ask(actor, ReviewAction.GrantRoles, Standing.None).ToRefusal());

    static Refusal.Invalid? Malformed(string userName, string? displayName) => userName switch
    {
        "" => new Refusal.Invalid("A name to sign in with is needed."),
        { Length: > LongestName } => new Refusal.Invalid($"The name is longer than {LongestName} characters."),
        _ when userName.AsSpan().ContainsAnyExcept(UserNameCharacters) =>
            new Refusal.Invalid("The name to sign in with takes letters a to z, digits and - . _ @ + only. The shown name takes anything."),
        _ when displayName?.Trim().Length > LongestName => new Refusal.Invalid($"The shown name is longer than {LongestName} characters."),
        _ => null,
    };
}
