using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Review.Rights;
using static Plumbline.Core.Tests.Review.Flags.FlagSituation;

namespace Plumbline.Core.Tests.Review.Flags;

public class DismissalTests
{
    static readonly Standing Confirmer = Standing.Uninvolved with { ConfirmedThisFlag = true };
    static readonly Standing Author = Standing.Uninvolved with { ContributedToRevision = true, OwnsDraft = true };

    [Fact]
    public void WhoeverConfirmedAFlagDoesNotDismissIt()
    {
        Assert.Equal(
            "You confirmed this flag, so another editor has to dismiss a confirmed flag.",
            Refused(Try(In(FlagState.Confirmed), FlagTrigger.Dismiss, People.OfAllRoles, Confirmer)).Reason);
        Assert.Equal(FlagState.Dismissed, Try(In(FlagState.Confirmed), FlagTrigger.Dismiss, People.Editor, Standing.Uninvolved));
    }

    [Fact]
    public void OnlyAnEditorDismissesAConfirmedFlag()
    {
        Assert.Equal(FlagState.Dismissed, Try(In(FlagState.Open), FlagTrigger.Dismiss, People.Reviewer, Standing.Uninvolved));
        Assert.Equal(
            "Only editors may dismiss a confirmed flag.",
            Refused(Try(In(FlagState.Confirmed), FlagTrigger.Dismiss, People.Reviewer, Standing.Uninvolved)).Reason);
    }

    [Fact]
    public void AContributorProposesWhatAnotherSettles()
    {
        Assert.Equal(
            "You can propose this; a reviewer or editor then settles it.",
            Refused(Try(In(FlagState.Open), FlagTrigger.Dismiss, People.Contributor, Author)).Reason);
        Assert.Equal(
            new DismissalProposal(People.Contributor.Id, DismissalReason.OfficialName, "The treaty names it so.", Link: null),
            Assert.IsType<Outcome<DismissalProposal>.Done>(Propose(In(FlagState.Open))).Value);
    }

    [Fact]
    public void AProposalNeedsWhatADismissalNeeds()
    {
        Assert.Equal("Give a reason for dismissing.", Refused(Propose(In(FlagState.Open) with { DismissalReason = null })).Reason);
        Assert.IsType<Refusal.Stale>(Refused(Propose(In(FlagState.Open) with { CurrentRevision = Guid.NewGuid() })));
        Assert.IsType<Refusal.Unmet>(Refused(Propose(In(FlagState.Closed))));
        Assert.IsType<Refusal.NotSignedIn>(
            Refused(DismissalProposal.Try(In(FlagState.Open), Actor.Anonymous, Standing.None, Revision)));
    }

    [Fact]
    public void AReasonOfOnesOwnIsTyped()
    {
        var other = In(FlagState.Open) with { DismissalReason = DismissalReason.Other, Note = "  " };
        Assert.Equal("Type the reason.", Refused(Dismiss(other)).Reason);
        Assert.Equal(FlagState.Dismissed, Dismiss(other with { Note = "It is the title of a ferry timetable." }));
    }

    [Fact]
    public void WhatWasSettledEarlierIsLinked()
    {
        var settled = In(FlagState.Open) with { DismissalReason = DismissalReason.SettledEarlier };
        Assert.Equal("Link to where it was settled.", Refused(Dismiss(settled)).Reason);
        Assert.Equal(FlagState.Dismissed, Dismiss(settled with { Link = "/flags/12" }));
    }

    [Theory]
    [InlineData(DismissalReason.QuotedOrReported)]
    [InlineData(DismissalReason.SourcesAgreeOnTheWording)]
    [InlineData(DismissalReason.TheDoerIsNotEstablished)]
    [InlineData(DismissalReason.LegalFinding)]
    [InlineData(DismissalReason.OfficialName)]
    [InlineData(DismissalReason.InnocentSense)]
    [InlineData(DismissalReason.TheRuleIsWrong)]
    public void TheOtherReasonsNeedNoMore(DismissalReason reason) => Assert.Equal(
        FlagState.Dismissed, Dismiss(In(FlagState.Open) with { DismissalReason = reason, Note = null }));

    [Fact]
    public void AReasonThatDoesNotExistIsRefused() => Assert.Equal(
        "This is not one of the reasons.", Refused(Dismiss(In(FlagState.Open) with { DismissalReason = (DismissalReason)10 })).Reason);

    [Fact]
    public void ReasonsAreNineAndEachHasItsWords()
    {
        Assert.Equal(Enumerable.Range(1, 9), DismissalReasons.All.Select(reason => (int)reason));
        Assert.Equal(9, DismissalReasons.All.Select(reason => reason.InWords()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void WhoeverDismissedItIsNotTheSecondReader() => Assert.Equal(
        "You dismissed this flag, so another reviewer or editor has to reopen this dismissed flag.",
        Refused(Try(In(FlagState.Dismissed), FlagTrigger.Disagree, People.Editor, Standing.Uninvolved with { DismissedThisFlag = true })).Reason);

    static Outcome<FlagState> Dismiss(FlagFacts facts) => Try(facts, FlagTrigger.Dismiss, People.Reviewer, Standing.Uninvolved);

    static Outcome<DismissalProposal> Propose(FlagFacts facts) =>
        DismissalProposal.Try(facts, People.Contributor, Author, Revision);
}
