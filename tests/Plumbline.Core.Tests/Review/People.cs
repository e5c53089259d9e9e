using Plumbline.Core.Review;

namespace Plumbline.Core.Tests.Review;

/// <summary>Actors by role, and every set of roles.</summary>
static class People
{
    public static Actor With(params Role[] roles) => new(Guid.NewGuid(), "Ilse Marn", [.. roles]);

    public static Actor Contributor { get; } = With(Role.Contributor);
    public static Actor Reviewer { get; } = With(Role.Reviewer);
    public static Actor Editor { get; } = With(Role.Editor);
    public static Actor Admin { get; } = With(Role.Admin);
    public static Actor OfAllRoles { get; } = With(Enum.GetValues<Role>());
    public static Actor Suspended { get; } = OfAllRoles with { Id = Guid.NewGuid(), IsSuspended = true };

    /// <summary>One person for each of the sixteen sets of roles, the empty one included.</summary>
    public static IEnumerable<Actor> OfEverySetOfRoles()
    {
        var roles = Enum.GetValues<Role>();
        for (var set = 0; set < 1 << roles.Length; set++)
            yield return With([.. roles.Where((_, i) => (set & (1 << i)) != 0)]);
    }
}
