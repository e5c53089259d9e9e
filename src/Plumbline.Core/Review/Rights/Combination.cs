using System.Collections.Immutable;

namespace Plumbline.Core.Review.Rights;

/// <summary>Several roles together: the union of what each grants, less what is for other people only.</summary>
static class Combination
{
    public static Permission Of(ImmutableArray<Permission> answers, PermissionRow row, Standing standing)
    {
        var freest = answers.OfType<Permission.Allowed>().OrderBy(allowed => allowed.Manner).FirstOrDefault();
        if (freest is not null && !GetsRoundOthers(freest, row, standing))
            return freest;

        // A proposal decides nothing, so it is left to those whom the rule keeps from more.
        if (answers.OfType<Permission.Allowed>().FirstOrDefault(allowed => allowed.Manner == Manner.AsProposal) is { } proposal)
            return proposal;

        if (freest is not null)
            return Denials.NotOther(row, standing);

        return answers.OfType<Permission.Denied>().OrderByDescending(Telling).FirstOrDefault() ?? Denials.Role(row);
    }

    static bool GetsRoundOthers(Permission.Allowed allowed, PermissionRow row, Standing standing) =>
        row.IsForOthersOnly && !standing.IsOther && allowed.Manner != Manner.AsProposal;

    // "You wrote part of this" helps more than "only editors may", so a role's plain no comes last.
    static int Telling(Permission.Denied denied) => denied.Code switch
    {
        DenialCode.Role or DenialCode.Nobody => 0,
        DenialCode.ReadOnly => 1,
        _ => 2,
    };
}
