using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

public class BlockerTests
{
    static readonly Blocker Flag = Situation.Blocker(BlockerKind.Flag);

    [Fact]
    public void ItLapsesAfterSeventyTwoHoursOfTheRaisersSilence()
    {
        var asked = Flag with { RaisersTurnSince = Situation.Now };
        Assert.True(asked.Stands(Situation.Now.AddHours(72).AddTicks(-1)));
        Assert.False(asked.Stands(Situation.Now.AddHours(72)));
    }

    [Fact]
    public void ItDoesNotLapseWhileSomebodyElseHasToAnswer() => Assert.True(Flag.Stands(Situation.Now.AddYears(1)));

    [Fact]
    public void ALapsedBlockerDoesNotHoldUpAnApproval()
    {
        var facts = Situation.In(SubmissionState.ReadyForDecision) with
        {
            Blockers = [Flag with { RaisersTurnSince = Situation.Now.AddHours(-72) }],
        };
        Assert.Empty(Requirements.ForDecision(facts, People.Editor, Standing.Uninvolved));
    }

    [Fact]
    public void ItNamesARuleOrASource()
    {
        Assert.IsType<Refusal.Unmet>(Refused(Blocking.Raise(Guid.NewGuid(), BlockerKind.Flag, People.Reviewer, Standing.Uninvolved, "  ")));
        var raised = Done(Blocking.Raise(Guid.NewGuid(), BlockerKind.Flag, People.Reviewer, Standing.Uninvolved, " agentless "));
        Assert.Equal("agentless", raised.RuleOrSource);
        Assert.Equal(People.Reviewer.Id, raised.Raiser);
    }

    [Fact]
    public void AnAuthorRaisesNone() => Assert.IsType<Refusal.NotPermitted>(Refused(Blocking.Raise(
        Guid.NewGuid(), BlockerKind.Thread, People.OfAllRoles, Standing.Uninvolved with { ContributedToRevision = true }, "agentless")));

    [Fact]
    public void TwoUninvolvedEditorsOverrideIt()
    {
        var once = Done(Override(Flag, People.With(Role.Editor)));
        Assert.True(once.Stands(Situation.Now));
        Assert.False(Done(Override(once, People.With(Role.Editor))).Stands(Situation.Now));
    }

    [Fact]
    public void OneEditorDoesNotOverrideTwice()
    {
        var once = Done(Override(Flag, People.Editor));
        Assert.IsType<Refusal.Unmet>(Refused(Override(once, People.Editor)));
        Assert.True((once with { Overrides = [.. once.Overrides, .. once.Overrides] }).Stands(Situation.Now));
    }

    [Fact]
    public void AnOverrideNeedsAReason() => Assert.IsType<Refusal.Unmet>(
        Refused(Blocking.Override(Flag, People.Editor, Standing.Uninvolved, "")));

    [Fact]
    public void TheRaiserAuthorsAndReviewersDoNotOverride()
    {
        Assert.IsType<Refusal.NotPermitted>(Refused(Override(Flag with { Raiser = People.Editor.Id }, People.Editor)));
        Assert.IsType<Refusal.NotPermitted>(Refused(Override(Flag, People.Reviewer)));
        Assert.IsType<Refusal.NotPermitted>(Refused(Blocking.Override(
            Flag, People.Editor, Standing.Uninvolved with { ContributedToRevision = true }, "It is settled.")));
    }

    [Fact]
    public void AnOverrideByAnEditorWhoBecameInvolvedNoLongerCounts()
    {
        BlockerOverride first = new(Guid.NewGuid(), "It is settled.");
        BlockerOverride second = new(Guid.NewGuid(), "It is settled.", IsUninvolved: false);
        Assert.False((Flag with { Overrides = [first, second] }).IsOverridden);
        Assert.True((Flag with { Overrides = [first, second with { IsUninvolved = true }] }).IsOverridden);
    }

    [Fact]
    public void ARaisersOrAReasonlessOverrideDoesNotCountHoweverItGotThere()
    {
        BlockerOverride good = new(Guid.NewGuid(), "It is settled.");
        Assert.False((Flag with { Overrides = [good, new(Flag.Raiser, "It is settled.")] }).IsOverridden);
        Assert.False((Flag with { Overrides = [good, new(Guid.NewGuid(), " ")] }).IsOverridden);
    }

    [Fact]
    public void ChangesAreHandedInAgainOnceEveryBlockerHasAReply()
    {
        var facts = Situation.In(SubmissionState.ChangesRequested) with
        {
            NewRevision = null,
            Blockers = [Flag with { HasReply = true }, Situation.Blocker(BlockerKind.Thread)],
        };
        Assert.Equal("Hand in a newer revision, or reply to every blocker.", Refused(Resubmit(facts)).Reason);
        Assert.Equal(SubmissionState.Submitted, Resubmit(facts with { Blockers = [Flag with { HasReply = true }] }));
    }

    [Fact]
    public void WithoutBlockersOnlyANewerRevisionIsHandedInAgain() =>
        Refused(Resubmit(Situation.In(SubmissionState.ChangesRequested) with { NewRevision = null }));

    static Outcome<SubmissionState> Resubmit(SubmissionFacts facts) => SubmissionMachine.Try(
        facts, Trigger.Resubmit, People.Contributor, Standing.None with { OwnsDraft = true }, Situation.Revision);

    static Outcome<Blocker> Override(Blocker blocker, Actor editor) =>
        Blocking.Override(blocker, editor, Standing.Uninvolved, "It is settled.");

    static Blocker Done(Outcome<Blocker> outcome) => Assert.IsType<Outcome<Blocker>.Done>(outcome).Value;

    static Refusal Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Why;
}
