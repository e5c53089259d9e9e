using System.Collections.Immutable;

namespace Plumbline.Core.Review.Rights;

/// <summary>
/// Several roles together: the freest of what each grants. A right over other people's text holds or fails by the
/// person's standing, which is the same in every role, so a second role never gets round it.
/// </summary>
static class Combination
{
    public static Permission Of(ImmutableArray<Permission> answers, PermissionRow row)
    {
        if (answers.OfType<Permission.Allowed>().MinBy(allowed => allowed.Manner) is { } freest)
            return freest;

        return answers.OfType<Permission.Denied>().MaxBy(Telling) ?? Denials.Role(row);
    }

    // "You wrote part of this" helps more than "only editors may", so a role's plain no comes last.
    static int Telling(Permission.Denied denied) => denied.Code switch
    {
        DenialCode.Role or DenialCode.Nobody => 0,
        DenialCode.ReadOnly => 1,
        _ => 2,
    };
}
