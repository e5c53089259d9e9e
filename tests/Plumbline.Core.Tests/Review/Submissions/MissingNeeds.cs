using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

/// <summary>Takes one need away from a submission, with the sentence that says so.</summary>
static class MissingNeeds
{
    public static (SubmissionFacts Facts, string Sentence) Without(RequirementCode need, SubmissionFacts facts) => need switch
    {
        RequirementCode.BaseRecorded => (facts with { BaseIsRecorded = false }, "Record which version the draft starts from."),
        RequirementCode.Summary => (facts with { HasSummary = false }, "Write a summary of what changed."),
        RequirementCode.Source => (facts with { SourceCount = 0 }, "Attach at least one source as evidence."),
        RequirementCode.NoGaps => (facts with { Gaps = ["[missing: convert]"] },
            "The text still has a gap where a source lost its words: [missing: convert]. Look it up and fill it in, or take the sentence out."),
        RequirementCode.ChecksRun => (facts with { ChecksHaveRun = false }, "The checks have not finished on this revision yet."),
        RequirementCode.ConflictOfInterestAnswered =>
            (facts with { SubmitterAnsweredConflictOfInterest = false }, "Say whether you have a conflict of interest."),
        RequirementCode.NoDecisionYet => (facts with { HasDecision = true }, "A decision has been made already."),
        RequirementCode.ClaimFree =>
            (facts with { Claim = new(Guid.NewGuid(), Situation.Now.AddMinutes(1)) }, "This review is claimed until 12:01 UTC."),
        RequirementCode.ClaimHasExpired =>
            (facts with { Claim = new(Guid.NewGuid(), Situation.Now.AddMinutes(1)) }, "The claim is still live."),
        RequirementCode.CommentOrFlag =>
            (facts with { HasCommentOrLinkedFlag = false }, "Say in a comment what should change, or link a flag."),
        RequirementCode.RecommendationsIn =>
            (facts with { Recommendations = [] }, "This revision has 0 of the 1 recommendation it needs."),
        RequirementCode.EnoughApprovals =>
            (facts with { RequiredApprovals = 2 }, "This revision has 1 of the 2 approvals it needs."),
        RequirementCode.Reason => (facts with { Reason = " " }, "Give a reason."),
        RequirementCode.RejectionCategory =>
            (facts with { RejectionCategory = null }, "Say which kind of reason the rejection has."),
        RequirementCode.NewRevision => (facts with { NewRevision = null }, "Hand in a newer revision."),
        RequirementCode.NewRevisionOrReplies =>
            (facts with { NewRevision = facts.CurrentRevision }, "Hand in a newer revision, or reply to every blocker."),
        RequirementCode.NoBlockingFlags =>
            (facts with { Blockers = [Situation.Blocker(BlockerKind.Flag)] }, "1 blocking flag is open."),
        RequirementCode.NoBlockingThreads =>
            (facts with { Blockers = [Situation.Blocker(BlockerKind.Thread), Situation.Blocker(BlockerKind.Thread)] }, "2 blocking threads are open."),
        RequirementCode.FigureConflictsSettled =>
            (facts with { OpenFigureConflicts = 1 }, "1 conflict between figures is neither resolved nor presented in the text."),
        RequirementCode.QuotesVerified =>
            (facts with { UnverifiedQuotes = 3 }, "3 quotations are not verified against a source."),
        RequirementCode.BaseIsPublished =>
            (facts with { BaseIsCurrentlyPublished = false }, "Another version was published since this draft began: rebase it and have it approved again."),
        RequirementCode.ScheduleDue =>
            (facts with { ScheduledFor = Situation.Now.AddTicks(1) }, "The scheduled time has not come."),
        RequirementCode.NewerVersionPublished => (facts with { NewerVersionIsPublished = false }, "No newer version is published."),
        _ => throw new ArgumentOutOfRangeException(nameof(need), need, message: null),
    };
}
