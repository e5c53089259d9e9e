namespace Plumbline.Core.Review.Rights;

/// <summary>What a denied person reads.</summary>
static class Denials
{
    public static Permission NotSignedIn(PermissionRow row) =>
        Denied($"Sign in first: only people with an account may {row.Phrase}.", DenialCode.NotSignedIn);

    public static Permission Suspended() =>
        Denied("Your account is suspended, so you can read published entries and nothing else.", DenialCode.Suspended);

    public static Permission Role(PermissionRow row) => row.Roles.IsEmpty
        ? Denied($"Nobody may {row.Phrase}.", DenialCode.Nobody)
        : Denied($"Only {RoleNames.Plural(row.Roles)} may {row.Phrase}.", DenialCode.Role);

    public static Permission NeverByRoleAlone(PermissionRow row, Role role) =>
        Denied($"Being {RoleNames.One(role)} is not enough here: only {RoleNames.Plural(row.Roles)} may {row.Phrase}.", DenialCode.Role);

    public static Permission ReadOnly(PermissionRow row) =>
        Denied($"You can read along here, but only {RoleNames.Plural(row.Roles)} may {row.Phrase}.", DenialCode.ReadOnly);

    public static Permission NotOwner(PermissionRow row) =>
        Denied($"This is somebody else's draft; its owner may {row.Phrase}.", DenialCode.NotOwner);

    public static Permission NotInvited(PermissionRow row) =>
        Denied($"This is somebody else's draft; its owner and the people they invite may {row.Phrase}.", DenialCode.NotInvited);

    public static Permission NotStarter(PermissionRow row) =>
        Denied($"Somebody else started this; you cannot {row.Phrase}.", DenialCode.NotStarter);

    public static Permission NotClaimant(PermissionRow row) =>
        Denied($"You do not hold this review's claim, so you cannot {row.Phrase}.", DenialCode.NotClaimant);

    public static Permission NotOther(PermissionRow row, Standing standing) => standing.ContributedToRevision
        ? Denied($"You wrote part of this revision, so {Another(row)} has to {row.Phrase}.", DenialCode.Contributor)
        : Denied($"You declared a conflict of interest, so {Another(row)} has to {row.Phrase}.", DenialCode.ConflictOfInterest);

    public static Permission ConflictNotAnswered(PermissionRow row) =>
        Denied($"Say first whether you have a conflict of interest here; then you can {row.Phrase}.", DenialCode.ConflictOfInterestNotAnswered);

    public static Permission Confirmer(PermissionRow row) =>
        Denied($"You confirmed this flag, so {Another(row)} has to {row.Phrase}.", DenialCode.Confirmer);

    public static Permission Dismisser(PermissionRow row) =>
        Denied($"You dismissed this flag, so {Another(row)} has to {row.Phrase}.", DenialCode.Dismisser);

    public static Permission Starter(PermissionRow row) =>
        Denied($"This comes from you, so {Another(row)} has to {row.Phrase}.", DenialCode.Starter);

    public static Permission Self(PermissionRow row) =>
        Denied($"You cannot do this to yourself: {Another(row)} has to {row.Phrase}.", DenialCode.Self);

    public static Permission LastAdmin() =>
        Denied("This is the last admin; make somebody else an admin first.", DenialCode.LastAdmin);

    static string Another(PermissionRow row) =>
        $"another {RoleNames.Singular([.. row.Roles.Where(role => row[role] != Right.AsProposal)])}";

    static Permission.Denied Denied(string reason, DenialCode code) => new(reason, code);
}
