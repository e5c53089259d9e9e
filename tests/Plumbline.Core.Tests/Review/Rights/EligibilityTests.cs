using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Rights;

public class EligibilityTests
{
    static readonly Actor Ruta = People.Editor with { Id = Guid.NewGuid(), Name = "Ruta" };
    static readonly Actor Oda = People.Editor with { Id = Guid.NewGuid(), Name = "Oda" };
    static readonly Standing Wrote = Standing.None with { ContributedToRevision = true };
    static readonly Standing InConflict = Standing.Uninvolved with { HasConflictOfInterest = true };

    [Fact]
    public void PeopleWhoHaveNotBeenAskedAboutConflictsAreStillEligible() =>
        Assert.Equal([Ruta], Eligibility.Of(ReviewAction.Decide, [new(Ruta, Standing.None), new(Oda, Wrote)]).Eligible.AsEnumerable());

    [Fact]
    public void WhereNobodyIsEligibleTheItemSaysWhy()
    {
        var eligibility = Eligibility.Of(ReviewAction.Decide,
            [new(Ruta, Wrote), new(Oda, InConflict), new(People.Reviewer, Standing.Uninvolved)]);

        Assert.True(eligibility.IsNobody);
        Assert.Equal(["Ruta wrote part of this revision.", "Oda declared a conflict of interest."], eligibility.Reasons.AsEnumerable());
    }

    [Fact]
    public void ATeamWithoutEditorsIsToldSo() => Assert.Equal(
        ["There are no editors."],
        Eligibility.Of(ReviewAction.Decide, [new(People.Reviewer, Standing.Uninvolved)]).Reasons.AsEnumerable());

    [Fact]
    public void AnAuthorCannotBeInvitedAsReviewerByAnotherRoute()
    {
        var author = People.OfAllRoles with { Name = "Ruta" };
        Assert.Equal(
            new Permission.Denied("Ruta wrote part of this revision.", DenialCode.Contributor),
            Eligibility.AskToAssign(Oda, Standing.Uninvolved, new(author, Wrote)));
    }

    [Fact]
    public void AnEditorAssignsAReviewerAndAReviewerAssignsNobody()
    {
        var reviewer = new Candidate(People.Reviewer, Standing.None);
        Assert.True(Eligibility.AskToAssign(Oda, Standing.Uninvolved, reviewer).IsAllowed);
        Assert.False(Eligibility.AskToAssign(People.Reviewer, Standing.Uninvolved, reviewer).IsAllowed);
        Assert.False(Eligibility.AskToAssign(Oda, Standing.Uninvolved, new(People.Contributor, Standing.None)).IsAllowed);
    }
}
