using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Review.Rights;
using static Plumbline.Core.Tests.Review.Flags.FlagSituation;

namespace Plumbline.Core.Tests.Review.Flags;

public class FlagResolutionTests
{
    static readonly Standing Author = Standing.Uninvolved with { ContributedToRevision = true, OwnsDraft = true };

    [Fact]
    public void AReviewersRewordingIsASuggestionAndMovesNothing() => Assert.Equal(
        "You can suggest this; the flag moves on once the draft's owner has accepted the suggestion.",
        Refused(Try(In(FlagState.Confirmed), FlagTrigger.Rewrite, People.Reviewer, Standing.Uninvolved)).Reason);

    [Fact]
    public void AReviewerRewritesInADraftOfTheirOwn() => Assert.Equal(
        FlagState.Rewritten, Try(In(FlagState.Confirmed), FlagTrigger.Rewrite, People.Reviewer, Author));

    [Fact]
    public void WhoeverRewroteItDoesNotCheckIt() => Assert.Equal(
        "You wrote part of this revision, so another reviewer or editor has to check the new text of this flag.",
        Refused(Try(In(FlagState.Rewritten), FlagTrigger.CheckNewText, People.OfAllRoles, Author)).Reason);

    [Theory]
    [InlineData(Severity.Low, true)]
    [InlineData(Severity.Medium, true)]
    [InlineData(Severity.High, false)]
    public void AnApprovalClosesAllButHighFlags(Severity severity, bool closes)
    {
        var outcome = FlagMachine.Advance(
            In(FlagState.Attributed) with { Severity = severity }, FlagTrigger.ApprovedWithDiff, Revision);
        Assert.Equal(closes, outcome is Outcome<FlagState>.Done(FlagState.Closed));
    }

    [Fact]
    public void AHighFlagIsClosedByACheckOfItsOwn() => Assert.Equal(
        FlagState.Closed,
        Try(In(FlagState.Rewritten) with { Severity = Severity.High }, FlagTrigger.CheckNewText, People.Reviewer, Standing.Uninvolved));

    [Fact]
    public void DismissedFlagsNeverCount() => Assert.Equal(
        [FlagState.Open, FlagState.Confirmed, FlagState.Rewritten, FlagState.Attributed, FlagState.Closed, FlagState.Reopened],
        Enum.GetValues<FlagState>().Where(FlagRules.Counts));

    [Fact]
    public void WhatIsUnsettledStillAsksSomethingOfSomebody() => Assert.Equal(
        [FlagState.Open, FlagState.Confirmed, FlagState.Rewritten, FlagState.Attributed, FlagState.Reopened],
        Enum.GetValues<FlagState>().Where(FlagRules.IsUnsettled));

    [Fact]
    public void ADismissedFlagStaysAwayWhileItsTextIsUnchanged()
    {
        Assert.False(FlagRules.MayShowAgain(FlagState.Dismissed, textIsUnchanged: true));
        Assert.True(FlagRules.MayShowAgain(FlagState.Dismissed, textIsUnchanged: false));
        Assert.True(FlagRules.MayShowAgain(FlagState.Closed, textIsUnchanged: true));
    }
}
