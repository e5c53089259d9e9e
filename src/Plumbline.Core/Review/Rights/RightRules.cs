namespace Plumbline.Core.Review.Rights;

/// <summary>Whether one cell's right holds for somebody with this standing.</summary>
static class RightRules
{
    public static Permission Apply(Right right, PermissionRow row, Role role, Standing standing) => right switch
    {
        Right.No => Denials.Role(row),
        Right.NeverByRoleAlone => Denials.NeverByRoleAlone(row, role),
        Right.ReadOnly => Denials.ReadOnly(row),
        Right.Yes => new Permission.Allowed(),

        Right.Own => Unless(!standing.OwnsDraft, () => Denials.NotOwner(row)),
        Right.OwnOrInvited => Unless(!standing.OwnsDraft && !standing.InvitedToDraft, () => Denials.NotInvited(row)),
        Right.StartedByOneself => Unless(!standing.StartedIt, () => Denials.NotStarter(row)),
        Right.StartedByOneselfOrOwn => Unless(!standing.StartedIt && !standing.OwnsDraft, () => Denials.NotStarter(row)),
        Right.Claimant => Unless(!standing.HoldsClaim, () => Denials.NotClaimant(row)),

        Right.Other => Other(row, standing),
        Right.OtherThanConfirmer => standing.ConfirmedThisFlag ? Denials.Confirmer(row) : Other(row, standing),
        Right.OtherThanDismisser => standing.DismissedThisFlag ? Denials.Dismisser(row) : Other(row, standing),
        Right.OtherThanStarter => standing.StartedIt ? Denials.Starter(row) : Other(row, standing),
        Right.SecondPerson => Unless(standing.StartedIt, () => Denials.Starter(row)),
        Right.NotSelf => NotSelf(row, standing),

        Right.WithReason => new Permission.Allowed(Manner.WithReason),
        Right.AsProposal => new Permission.Allowed(Manner.AsProposal),
        Right.AsSuggestion => new Permission.Allowed(Manner.AsSuggestion),
        Right.AsSuggestionOrByEditing => new Permission.Allowed(Manner.AsSuggestionOrByEditing),
        Right.InEmergency => new Permission.Allowed(Manner.InEmergency),
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, message: null),
    };

    static Permission Other(PermissionRow row, Standing standing)
    {
        if (!standing.IsOther)
            return Denials.NotOther(row, standing);
        return Unless(
            row.AsksForConflictOfInterest && !standing.HasAnsweredConflictOfInterest,
            () => Denials.ConflictNotAnswered(row));
    }

    static Permission NotSelf(PermissionRow row, Standing standing)
    {
        if (standing.IsLastAdmin)
            return Denials.LastAdmin();
        return Unless(standing.IsSelf, () => Denials.Self(row));
    }

    static Permission Unless(bool denied, Func<Permission> denial) => denied ? denial() : new Permission.Allowed();
}
