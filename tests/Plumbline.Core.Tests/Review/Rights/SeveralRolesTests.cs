using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Rights;

public class SeveralRolesTests
{
    static readonly ReviewAction[] ForOthersOnly =
    [
        ReviewAction.Decide, ReviewAction.ApproveByBreakGlass, ReviewAction.AskForAnotherReview,
        ReviewAction.RevertRejection, ReviewAction.Recommend, ReviewAction.RequestChanges, ReviewAction.ClaimReview,
        ReviewAction.OpenReviewPane, ReviewAction.ConfirmFlag, ReviewAction.DismissConfirmedFlag,
        ReviewAction.CheckFlagResolution, ReviewAction.DisagreeWithDismissal, ReviewAction.MarkBlocking,
        ReviewAction.ResolveBlockingThread, ReviewAction.OverrideBlocker, ReviewAction.VerifyQuotation,
        ReviewAction.AssignReview,
    ];

    [Fact]
    public void NoSetOfRolesLetsAContributorToTheRevisionDecideOnIt() => NoSetOfRolesMay(
        ForOthersOnly, standing => standing.ContributedToRevision);

    [Fact]
    public void NoSetOfRolesGetsRoundAConflictOfInterest() => NoSetOfRolesMay(
        ForOthersOnly, standing => standing.HasConflictOfInterest);

    [Fact]
    public void NoSetOfRolesLetsTheConfirmerDismissTheConfirmedFlag() => NoSetOfRolesMay(
        [ReviewAction.DismissConfirmedFlag], standing => standing.ConfirmedThisFlag);

    [Fact]
    public void NoSetOfRolesLetsSomebodyChangeTheirOwnRoles() => NoSetOfRolesMay(
        [ReviewAction.GrantRoles, ReviewAction.SuspendPerson], standing => standing.IsSelf);

    [Fact]
    public void NoSetOfRolesTakesTheLastAdminAway() => NoSetOfRolesMay(
        [ReviewAction.GrantRoles, ReviewAction.SuspendPerson], standing => standing.IsLastAdmin);

    [Fact]
    public void WhoeverWroteItMayStillProposeADismissalAndNoMore()
    {
        var wrote = Standing.Uninvolved with { ContributedToRevision = true };
        Assert.Equal(new Permission.Allowed(Manner.AsProposal), Permissions.Ask(People.OfAllRoles, ReviewAction.DismissFlag, wrote));
        Assert.False(Permissions.May(People.With(Role.Reviewer, Role.Editor), ReviewAction.DismissFlag, wrote));
    }

    [Fact]
    public void RightsAreTheUnionOfTheRolesForEverybodyElse()
    {
        foreach (var actor in People.OfEverySetOfRoles())
        {
            foreach (var action in Enum.GetValues<ReviewAction>().Except([ReviewAction.ReadPublishedEntry]))
            {
                foreach (var standing in Standings.Simple.Where(standing => standing.IsOther))
                {
                    var alone = actor.Roles
                        .Select(role => Permissions.Ask(People.With(role), action, standing))
                        .OfType<Permission.Allowed>()
                        .Select(allowed => (Manner?)allowed.Manner)
                        .Min();
                    Assert.Equal(alone, (Permissions.Ask(actor, action, standing) as Permission.Allowed)?.Manner);
                }
            }
        }
    }

    [Fact]
    public void ARowForOthersHasNoCellThatWouldLetAuthorsIn() => Assert.All(
        PermissionTable.Rows.Where(row => row.IsForOthersOnly),
        row => Assert.DoesNotContain(
            Enum.GetValues<Role>().Select(role => row[role]),
            right => right.Grants() && !right.IsForOthersOnly() && right != Right.AsProposal));

    static void NoSetOfRolesMay(ReviewAction[] actions, Func<Standing, bool> barred)
    {
        var through =
            from actor in People.OfEverySetOfRoles()
            from action in actions
            from standing in Standings.All.Where(barred)
            where Permissions.May(actor, action, standing)
            select (string.Join('+', actor.Roles), action, standing);

        Assert.Empty(through);
    }
}
