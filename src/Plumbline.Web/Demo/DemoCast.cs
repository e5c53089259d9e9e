using Microsoft.AspNetCore.Identity;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.People;

namespace Plumbline.Web.Demo;

/// <summary>The four people, one in each role, by user name.</summary>
sealed class DemoCast(WriteLane lane, IPasswordHasher<Person> hasher)
{
    readonly Dictionary<string, Caller> people = new(StringComparer.Ordinal);

    public Caller this[string userName] => people[userName];

    public async Task AddAsync(DemoUser user, CancellationToken cancellation)
    {
        var id = await lane.ChangeAsSystemAsync<Guid>("demo workspace", change => Add(change, user), cancellation).OrFailAsync($"add {user.UserName}");
        people.Add(user.UserName, new Caller(id));
    }

    Guid Add(Change change, DemoUser user)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            UserName = user.UserName,
            NormalizedUserName = user.UserName.ToUpperInvariant(),
            DisplayName = user.DisplayName,
            IsDemo = true,
            CreatedAt = change.Now,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        person.PasswordHash = hasher.HashPassword(person, DemoPassword.Value);
        person.Roles.Add(new RoleGrant { PersonId = person.Id, Role = user.Role, GrantedAt = change.Now });
        change.Db.Users.Add(person);
        change.Record("person.added", entryId: null, "person", person.Id, new { name = person.UserName, roles = new[] { user.Role } });
        change.Announce(LiveEventKind.Person, entryId: null, person.Id);
        return person.Id;
    }
}
