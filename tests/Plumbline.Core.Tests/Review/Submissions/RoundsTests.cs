using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

public class RoundsTests
{
    static readonly SubmissionFacts InReview = Situation.In(SubmissionState.InReview);

    [Fact]
    public void ARecommendationOnAnOlderRevisionDoesNotCount()
    {
        var older = Situation.Approval() with { Revision = Guid.NewGuid() };
        Assert.False(Rounds.ReviewsAreIn(InReview with { Recommendations = [older] }));
    }

    [Fact]
    public void AReviewerCountsOnceWithTheLatestWord()
    {
        var reviewer = Guid.NewGuid();
        var later = new GivenRecommendation(reviewer, Situation.Revision, Verdict.RequestChanges, Situation.Now.AddHours(1));
        var facts = InReview with { Recommendations = [later, Situation.Approval(reviewer)], RequiredRecommendations = 2 };

        Assert.Equal(0, Rounds.Approvals(facts));
        Assert.False(Rounds.ReviewsAreIn(facts));
    }

    [Fact]
    public void AReviewerWhoBecameAContributorNoLongerCounts()
    {
        var facts = InReview with { Recommendations = [Situation.Approval() with { ReviewerIsOther = false }] };
        Assert.Equal(0, Rounds.Approvals(facts));
    }

    [Fact]
    public void EverybodyDecliningIsNotAllReviewsBeingIn()
    {
        var facts = InReview with
        {
            Recommendations = [],
            RequiredRecommendations = 0,
            AskedReviewers = [new(Guid.NewGuid(), HasDeclined: true), new(Guid.NewGuid(), HasDeclined: true)],
        };

        Assert.True(Rounds.EverybodyDeclined(facts));
        var refused = Assert.IsType<Outcome<SubmissionState>.Refused>(
            SubmissionMachine.Advance(facts, Trigger.ReviewsComplete, Situation.Revision));
        Assert.Equal("Everybody who was asked for a review has declined; ask somebody else.", refused.Why.Reason);
    }

    [Fact]
    public void SomebodyWhoHasNotAnsweredYetHasNotDeclined() => Assert.False(Rounds.EverybodyDeclined(
        InReview with { Recommendations = [], AskedReviewers = [new(Guid.NewGuid(), true), new(Guid.NewGuid())] }));

    [Fact]
    public void ApprovingNeedsAsManyApprovalsAsTheTeamAsksFor()
    {
        var facts = Situation.In(SubmissionState.ReadyForDecision) with { RequiredApprovals = 2 };
        Assert.IsType<Outcome<SubmissionState>.Refused>(Approve(facts));
        Assert.Equal(SubmissionState.Approved, Approve(facts with { Recommendations = [Situation.Approval(), Situation.Approval()] }));
    }

    [Fact]
    public void ApprovalsDropWithANewerRevision()
    {
        var newer = Guid.NewGuid();
        var kept = Rounds.AfterNewRevision([Situation.Approval()], Situation.Revision, newer, touchesTheSame: false);
        var facts = InReview with { CurrentRevision = newer, Recommendations = kept };

        Assert.Equal(0, Rounds.Approvals(facts));
        Assert.Equal(Situation.Revision, Assert.Single(kept).Revision);
    }

    [Fact]
    public void ApprovalsStayWhenNothingThatTheSubmissionTouchesHasChanged()
    {
        var newer = Guid.NewGuid();
        var ancient = Situation.Approval() with { Revision = Guid.NewGuid() };
        var kept = Rounds.AfterNewRevision([ancient, Situation.Approval()], Situation.Revision, newer, touchesTheSame: true);

        Assert.Equal(1, Rounds.Approvals(InReview with { CurrentRevision = newer, Recommendations = kept }));
        Assert.Equal(3, kept.Length);
    }

    static Outcome<SubmissionState> Approve(SubmissionFacts facts) =>
        SubmissionMachine.Try(facts, Trigger.Approve, People.Editor, Standing.Uninvolved, Situation.Revision);
}
