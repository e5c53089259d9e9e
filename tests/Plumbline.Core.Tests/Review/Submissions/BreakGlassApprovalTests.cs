using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

public class BreakGlassApprovalTests
{
    static readonly SubmissionFacts Unready = Situation.In(SubmissionState.Submitted) with
    {
        Recommendations = [],
        Blockers = [Situation.Blocker(BlockerKind.Flag)],
        OpenFigureConflicts = 1,
    };

    static readonly BreakGlassApproval Approval = new(People.Editor.Id, "The old text names a minor.", Situation.Now);

    [Fact]
    public void AnEditorBreaksTheGlassWithATypedReasonAlone()
    {
        Assert.Equal(SubmissionState.Approved, Try(Unready, People.Editor, Standing.Uninvolved));
        Assert.Equal("Give a reason.", Refused(Try(Unready with { Reason = null }, People.Editor, Standing.Uninvolved)).Reason);
    }

    [Fact]
    public void ItNeverLetsAnAuthorApproveTheirOwnText() => Assert.IsType<Refusal.NotPermitted>(
        Refused(Try(Unready, People.OfAllRoles, Standing.Uninvolved with { ContributedToRevision = true })));

    [Fact]
    public void ReviewersAndAdminsDoNotBreakIt()
    {
        Assert.IsType<Refusal.NotPermitted>(Refused(Try(Unready, People.Reviewer, Standing.Uninvolved)));
        Assert.IsType<Refusal.NotPermitted>(Refused(Try(Unready, People.Admin, Standing.Uninvolved)));
    }

    [Fact]
    public void AReReviewIsDueWithinSevenDays()
    {
        Assert.Equal(Situation.Now.AddDays(7), Approval.ReReviewDueAt);
        Assert.False(Approval.IsReReviewOverdue(Situation.Now.AddDays(7).AddTicks(-1), hasBeenReReviewed: false));
        Assert.True(Approval.IsReReviewOverdue(Situation.Now.AddDays(7), hasBeenReReviewed: false));
        Assert.False(Approval.IsReReviewOverdue(Situation.Now.AddDays(8), hasBeenReReviewed: true));
    }

    [Fact]
    public void SomebodyElseReviewsItAgain()
    {
        Assert.False(Approval.MayReReview(People.Editor.Id));
        Assert.True(Approval.MayReReview(People.Reviewer.Id));
    }

    [Fact]
    public void EveryEditorIsTold() => Assert.Equal(
        [People.Editor.Id, People.OfAllRoles.Id],
        BreakGlassApproval.WhoIsTold(
            [People.Contributor, People.Editor, People.Reviewer, People.OfAllRoles, People.Suspended, People.Admin]).AsEnumerable());

    static Outcome<SubmissionState> Try(SubmissionFacts facts, Actor actor, Standing standing) =>
        SubmissionMachine.Try(facts, Trigger.ApproveByBreakGlass, actor, standing, Situation.Revision);

    static Refusal Refused(Outcome<SubmissionState> outcome) => Assert.IsType<Outcome<SubmissionState>.Refused>(outcome).Why;
}
