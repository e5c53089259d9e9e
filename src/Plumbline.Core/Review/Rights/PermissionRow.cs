using System.Collections.Immutable;

namespace Plumbline.Core.Review.Rights;

/// <summary>One row of <see cref="PermissionTable"/>.</summary>
/// <param name="Phrase">The action as it stands after "may" in a sentence.</param>
/// <param name="AsksForConflictOfInterest">The actor has to say first whether there is a conflict of interest.</param>
public sealed record PermissionRow(
    ReviewAction Action,
    string Phrase,
    Right Contributor,
    Right Reviewer,
    Right Editor,
    Right Admin,
    Right Anonymous = Right.No,
    Right Suspended = Right.No,
    bool AsksForConflictOfInterest = false)
{
    public Right this[Role role] => role switch
    {
        Role.Contributor => Contributor,
        Role.Reviewer => Reviewer,
        Role.Editor => Editor,
        Role.Admin => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, message: null),
    };

    /// <summary>Some role has this right only over other people's text; then no cell of the row may let authors in.</summary>
    public bool IsForOthersOnly => Enum.GetValues<Role>().Any(role => this[role].IsForOthersOnly());

    /// <summary>Roles that could do it, given the right standing.</summary>
    public ImmutableArray<Role> Roles => [.. Enum.GetValues<Role>().Where(role => this[role].Grants())];
}
