using System.Collections.Immutable;

namespace Plumbline.Core.Review;

/// <summary>Somebody who acts, as the store knows them at this moment.</summary>
public sealed record Actor(Guid Id, string Name, ImmutableHashSet<Role> Roles, bool IsSuspended = false)
{
    /// <summary>A visitor without an account.</summary>
    public static Actor Anonymous { get; } = new(Guid.Empty, "", []);

    public bool IsAnonymous => Id == Guid.Empty;

    public bool Is(Role role) => Roles.Contains(role);
}
