using System.Collections.Immutable;

namespace Plumbline.Core.Review.Rights;

/// <summary>Roles as they stand in a sentence.</summary>
public static class RoleNames
{
    public static string Name(Role role) => role switch
    {
        Role.Contributor => "contributor",
        Role.Reviewer => "reviewer",
        Role.Editor => "editor",
        Role.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    /// <summary>"an editor".</summary>
    public static string One(Role role) => (role is Role.Editor or Role.Admin ? "an " : "a ") + Name(role);

    /// <summary>"reviewer or editor".</summary>
    public static string Singular(ImmutableArray<Role> roles) => Listed(roles, Name, "or");

    /// <summary>"reviewers and editors".</summary>
    public static string Plural(ImmutableArray<Role> roles) => Listed(roles, role => Name(role) + "s", "and");

    static string Listed(ImmutableArray<Role> roles, Func<Role, string> name, string joint) => roles.Length < 2
        ? string.Concat(roles.Select(name))
        : string.Join(", ", roles[..^1].Select(name)) + $" {joint} " + name(roles[^1]);
}
