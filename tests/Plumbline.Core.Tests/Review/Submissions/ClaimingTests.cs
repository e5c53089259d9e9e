using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

public class ClaimingTests
{
    [Fact]
    public void AReviewThatIsHeldIsTakenNotOutOfState()
    {
        var facts = Situation.In(SubmissionState.InReview) with { Claim = ClaimLease.Take(Guid.NewGuid(), Situation.Now) };
        var refused = Assert.IsType<Outcome<SubmissionState>.Refused>(Claim(facts));
        Assert.Equal(new Refusal.Taken("This review is claimed until 12:30 UTC."), refused.Why);
    }

    [Theory]
    [InlineData(SubmissionState.Submitted)]
    [InlineData(SubmissionState.InReview)]
    public void AReviewThatNobodyHoldsIsFree(SubmissionState state) =>
        Assert.Equal(SubmissionState.InReview, Claim(Situation.In(state) with { Claim = null }));

    [Fact]
    public void ARejectionOfAnotherKindIsWrittenOut()
    {
        var facts = Situation.In(SubmissionState.ReadyForDecision) with { RejectionCategory = RejectionCategory.Other, Reason = null };
        var refused = Assert.IsType<Outcome<SubmissionState>.Refused>(
            SubmissionMachine.Try(facts, Trigger.Reject, People.Editor, Standing.Uninvolved, Situation.Revision));
        Assert.Equal("Write the reason, since none of the kinds fits.", refused.Why.Reason);
    }

    static Outcome<SubmissionState> Claim(SubmissionFacts facts) =>
        SubmissionMachine.Try(facts, Trigger.Claim, People.Reviewer, Standing.Uninvolved, Situation.Revision);
}
