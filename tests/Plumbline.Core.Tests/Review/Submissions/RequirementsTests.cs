using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

public class RequirementsTests
{
    static readonly Standing Author = Standing.Uninvolved with { OwnsDraft = true, ContributedToRevision = true };

    [Fact]
    public void NothingStandsInTheWayOfAnEditorWhenAllIsDone() => Assert.Empty(
        Requirements.ForDecision(Situation.In(SubmissionState.ReadyForDecision), People.Editor, Standing.Uninvolved));

    [Fact]
    public void WhyCantIApproveListsEverythingAtOnce()
    {
        var facts = Situation.In(SubmissionState.InReview) with
        {
            Blockers = [Situation.Blocker(BlockerKind.Flag), Situation.Blocker(BlockerKind.Thread)],
            OpenFigureConflicts = 2,
            UnverifiedQuotes = 1,
            Recommendations = [],
        };

        var unmet = Requirements.ForDecision(facts, People.OfAllRoles, Author);

        Assert.Equal(
            [
                new(RequirementCode.Permission, "You wrote part of this revision, so another editor has to decide on this submission."),
                new(RequirementCode.State, "This is in review now; this can be done only while it is waiting for a decision."),
                new(RequirementCode.NoBlockingFlags, "1 blocking flag is open."),
                new(RequirementCode.NoBlockingThreads, "1 blocking thread is open."),
                new(RequirementCode.FigureConflictsSettled, "2 conflicts between figures are neither resolved nor presented in the text."),
                new(RequirementCode.QuotesVerified, "1 quotation is not verified against a source."),
                new(RequirementCode.EnoughApprovals, "This revision has 0 of the 1 approval it needs."),
            ],
            unmet.AsEnumerable());
    }

    [Fact]
    public void TheMachineRefusesWithTheSameSentences()
    {
        var facts = Situation.In(SubmissionState.ReadyForDecision) with { OpenFigureConflicts = 2, UnverifiedQuotes = 1 };
        var refused = Assert.IsType<Outcome<SubmissionState>.Refused>(
            SubmissionMachine.Try(facts, Trigger.Approve, People.Editor, Standing.Uninvolved, Situation.Revision));

        Assert.Equal(
            Requirements.ForDecision(facts, People.Editor, Standing.Uninvolved).Select(requirement => requirement.Sentence),
            Assert.IsType<Refusal.Unmet>(refused.Why).Requirements);
    }

    [Fact]
    public void AFreshDraftListsWhatItsOwnerHasToDo()
    {
        var facts = new SubmissionFacts { State = SubmissionState.Draft, CurrentRevision = Situation.Revision, Now = Situation.Now };
        Assert.Equal(
            [RequirementCode.Summary, RequirementCode.Source, RequirementCode.ChecksRun, RequirementCode.ConflictOfInterestAnswered],
            Requirements.ForSubmitting(facts, People.Contributor, Author).Select(requirement => requirement.Code));
    }

    [Theory]
    [InlineData(SubmissionState.Draft, Trigger.Submit)]
    [InlineData(SubmissionState.ChangesRequested, Trigger.Resubmit)]
    [InlineData(SubmissionState.Rejected, Trigger.ResubmitRejected)]
    [InlineData(SubmissionState.Submitted, Trigger.SubmitNewerRevision)]
    [InlineData(SubmissionState.InReview, Trigger.SubmitNewerRevision)]
    [InlineData(SubmissionState.ReadyForDecision, Trigger.SubmitNewerRevision)]
    [InlineData(SubmissionState.Approved, Trigger.SubmitNewerRevision)]
    public void HandingInTakesTheWayThatFitsTheState(SubmissionState state, Trigger trigger)
    {
        Assert.Equal(trigger, Requirements.SubmittingFrom(state));
        Assert.Empty(Requirements.ForSubmitting(Situation.In(state), People.Contributor, Author));
    }

    [Fact]
    public void AnAuthorMayPublishWhatSomebodyElseApproved() => Assert.Empty(
        Requirements.ForPublishing(Situation.In(SubmissionState.Approved), People.Editor, Author));

    [Fact]
    public void RecommendationsAreForReviewersWhileItIsInReview()
    {
        Assert.Empty(Requirements.ForRecommending(Situation.In(SubmissionState.InReview), People.Reviewer, Standing.Uninvolved));
        Assert.Equal(
            [RequirementCode.Permission, RequirementCode.State],
            Requirements.ForRecommending(Situation.In(SubmissionState.Submitted), People.Editor, Standing.Uninvolved)
                .Select(requirement => requirement.Code));
    }
}
