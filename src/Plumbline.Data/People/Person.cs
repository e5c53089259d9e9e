using Microsoft.AspNetCore.Identity;

namespace Plumbline.Data.People;

public sealed class Person : IdentityUser<Guid>, IVersioned
{
    /// <summary>As shown beside what the person did.</summary>
    public required string DisplayName { get; set; }

    /// <summary>A person of the demo workspace; Production refuses to start with one.</summary>
    public bool IsDemo { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null unless an admin has suspended the person.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    public long Version { get; set; }

    public List<RoleGrant> Roles { get; } = [];
}
