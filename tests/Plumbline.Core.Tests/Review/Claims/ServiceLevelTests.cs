using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Rights;
using static Plumbline.Core.Review.SubmissionState;

namespace Plumbline.Core.Tests.Review.Claims;

public class ServiceLevelTests
{
    static readonly DateTimeOffset Start = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);
    static readonly Guid First = Guid.NewGuid();
    static readonly Guid Second = Guid.NewGuid();

    [Theory]
    [InlineData(Submitted, 2)]
    [InlineData(InReview, 7)]
    [InlineData(ReadyForDecision, 3)]
    public void EachStageTurnsAmberAtThreeQuartersAndOverdueAtItsLimit(SubmissionState state, int days)
    {
        ImmutableArray<StateChange> history = [At(0, state)];
        ServiceStatus After(double share) => ServiceLevel.Of(history, Start.AddDays(days * share))!.Status;

        Assert.Equal(ServiceStatus.OnTime, After(0.749));
        Assert.Equal(ServiceStatus.Amber, After(0.75));
        Assert.Equal(ServiceStatus.Amber, After(0.999));
        Assert.Equal(ServiceStatus.Overdue, After(1));
    }

    [Fact]
    public void TheClockStandsStillWhileTheContributorHoldsTheTurn()
    {
        ImmutableArray<StateChange> history =
            [At(0, Submitted), At(1, InReview), At(3, ChangesRequested), At(60, Submitted), At(60.5, InReview)];

        Assert.Equal(TimeSpan.FromDays(3), Waited(history, 61.5));
        Assert.Null(ServiceLevel.Of(history[..3], Start.AddDays(40)));
    }

    [Fact]
    public void ReleasingAndClaimingAgainDoesNotResetTheClock() => Assert.Equal(
        TimeSpan.FromDays(5),
        Waited([At(0, Submitted), At(1, InReview), At(4, Submitted), At(4.25, InReview)], 6.25));

    [Fact]
    public void ANewRevisionStartsTheClockAnew() => Assert.Equal(
        TimeSpan.FromDays(1),
        Waited([At(0, Submitted), At(1.5, Draft), At(9, Submitted, Second)], 10));

    [Fact]
    public void ADecisionIsDueFromTheLastReview() => Assert.Equal(
        TimeSpan.FromDays(1),
        Waited([At(0, ReadyForDecision), At(2, InReview), At(4, ReadyForDecision)], 5));

    [Fact]
    public void TheDueTimeMovesWithTheClock()
    {
        ImmutableArray<StateChange> history = [At(0, Submitted), At(1, Draft), At(10, Submitted)];
        var now = Start.AddDays(10.5);
        Assert.Equal(Start.AddDays(11), ServiceLevel.Of(history, now)!.DueAt(now));
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(ChangesRequested)]
    [InlineData(Approved)]
    [InlineData(Rejected)]
    [InlineData(Published)]
    [InlineData(Superseded)]
    [InlineData(Unpublished)]
    [InlineData(Abandoned)]
    public void NoClockRunsElsewhere(SubmissionState state) =>
        Assert.Null(ServiceLevel.Of([At(0, state)], Start.AddDays(100)));

    [Fact]
    public void AuthorsDoNotSeeTheReviewersWarnings()
    {
        Assert.True(ServiceLevel.IsShownTo(People.Reviewer, Standing.None));
        Assert.True(ServiceLevel.IsShownTo(People.Editor, Standing.None));
        Assert.False(ServiceLevel.IsShownTo(People.Contributor, Standing.None));
        Assert.False(ServiceLevel.IsShownTo(People.Suspended, Standing.None));
        Assert.False(ServiceLevel.IsShownTo(People.OfAllRoles, Standing.None with { OwnsDraft = true }));
        Assert.False(ServiceLevel.IsShownTo(People.Reviewer, Standing.None with { ContributedToRevision = true }));
    }

    static StateChange At(double days, SubmissionState state, Guid? revision = null) =>
        new(state, revision ?? First, Start.AddDays(days));

    static TimeSpan Waited(ImmutableArray<StateChange> history, double days) =>
        ServiceLevel.Of(history, Start.AddDays(days))!.Waited;
}
