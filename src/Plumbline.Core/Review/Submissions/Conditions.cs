using System.Globalization;

namespace Plumbline.Core.Review.Submissions;

/// <summary>Checks one condition of a transition, and says in words what is missing.</summary>
static class Conditions
{
    /// <summary>Null when it is met.</summary>
    public static Requirement? Unmet(RequirementCode code, SubmissionFacts facts) =>
        WhatIsMissing(code, facts) is { } sentence ? new Requirement(code, sentence) : null;

    static string? WhatIsMissing(RequirementCode code, SubmissionFacts facts) => code switch
    {
        RequirementCode.BaseRecorded => Say(!facts.BaseIsRecorded, "Record which version the draft starts from."),
        RequirementCode.Summary => Say(!facts.HasSummary, "Write a summary of what changed."),
        RequirementCode.Source => Say(facts.SourceCount < 1, "Attach at least one source as evidence."),
        RequirementCode.NoGaps => NoGaps(facts),
        RequirementCode.ChecksRun => Say(!facts.ChecksHaveRun, "The checks have not finished on this revision yet."),
        RequirementCode.ConflictOfInterestAnswered => Say(!facts.SubmitterAnsweredConflictOfInterest,
            "Say whether you have a conflict of interest."),
        RequirementCode.NoDecisionYet => Say(facts.HasDecision, "A decision has been made already."),
        RequirementCode.ClaimFree => ClaimFree(facts),
        RequirementCode.ClaimHasExpired => Say(facts.Claim?.IsLive(facts.Now) == true, "The claim is still live."),
        RequirementCode.CommentOrFlag => Say(!facts.HasCommentOrLinkedFlag,
            "Say in a comment what should change, or link a flag."),
        RequirementCode.RecommendationsIn => RecommendationsIn(facts),
        RequirementCode.EnoughApprovals => EnoughApprovals(facts),
        RequirementCode.Reason => Say(!facts.HasReason, "Give a reason."),
        RequirementCode.RejectionCategory => RejectionCategoryGiven(facts),
        RequirementCode.NewRevision => Say(!facts.HasNewRevision, "Hand in a newer revision."),
        RequirementCode.NewRevisionOrReplies => NewRevisionOrReplies(facts),
        RequirementCode.NoBlockingFlags => NoBlockers(facts, BlockerKind.Flag, "flag"),
        RequirementCode.NoBlockingThreads => NoBlockers(facts, BlockerKind.Thread, "thread"),
        RequirementCode.FigureConflictsSettled => Count(facts.OpenFigureConflicts,
            "conflict between figures is", "conflicts between figures are", "neither resolved nor presented in the text"),
        RequirementCode.QuotesVerified => Count(facts.UnverifiedQuotes,
            "quotation is", "quotations are", "not verified against a source"),
        RequirementCode.BaseIsPublished => Say(!facts.BaseIsCurrentlyPublished,
            "Another version was published since this draft began: rebase it and have it approved again."),
        RequirementCode.ScheduleDue => Say(facts.ScheduledFor is not { } at || facts.Now < at,
            "The scheduled time has not come."),
        RequirementCode.NewerVersionPublished => Say(!facts.NewerVersionIsPublished, "No newer version is published."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, message: null),
    };

    static string? ClaimFree(SubmissionFacts facts) => facts.Claim is { } claim && claim.IsLive(facts.Now)
        ? string.Create(CultureInfo.InvariantCulture, $"This review is claimed until {claim.ExpiresAt.UtcDateTime:HH:mm} UTC.")
        : null;

    static string? NoGaps(SubmissionFacts facts) => facts.Gaps switch
    {
        [] => null,
        [var gap] => $"The text still has a gap where a source lost its words: {gap}. Look it up and fill it in, or take the sentence out.",
        var gaps => string.Create(CultureInfo.InvariantCulture,
            $"The text still has {gaps.Length} gaps where a source lost its words: {string.Join(", ", gaps.Take(5))}{(gaps.Length > 5 ? " …" : "")}. Look them up and fill them in, or take the sentences out."),
    };

    static string? RecommendationsIn(SubmissionFacts facts)
    {
        if (Rounds.ReviewsAreIn(facts))
            return null;
        if (Rounds.EverybodyDeclined(facts))
            return "Everybody who was asked for a review has declined; ask somebody else.";
        return Tally(Rounds.Counted(facts).Length, facts.RequiredRecommendations, "recommendation", "recommendations");
    }

    static string? EnoughApprovals(SubmissionFacts facts)
    {
        var approvals = Rounds.Approvals(facts);
        return approvals < facts.RequiredApprovals
            ? Tally(approvals, facts.RequiredApprovals, "approval", "approvals")
            : null;
    }

    static string? RejectionCategoryGiven(SubmissionFacts facts) => facts.RejectionCategory switch
    {
        null => "Say which kind of reason the rejection has.",
        RejectionCategory.Other => Say(!facts.HasReason, "Write the reason, since none of the kinds fits."),
        _ => null,
    };

    static string? NewRevisionOrReplies(SubmissionFacts facts)
    {
        var repliedToAll = !facts.Blockers.IsEmpty && facts.Blockers.All(blocker => blocker.HasReply);
        return Say(!facts.HasNewRevision && !repliedToAll, "Hand in a newer revision, or reply to every blocker.");
    }

    static string? NoBlockers(SubmissionFacts facts, BlockerKind kind, string noun) => Count(
        facts.Blockers.Count(blocker => blocker.Kind == kind && blocker.Stands(facts.Now)),
        $"blocking {noun} is", $"blocking {noun}s are", "open");

    static string? Say(bool missing, string sentence) => missing ? sentence : null;

    static string? Count(int open, string one, string many, string what) =>
        open < 1 ? null : string.Create(CultureInfo.InvariantCulture, $"{open} {(open == 1 ? one : many)} {what}.");

    static string Tally(int given, int required, string one, string many) => string.Create(
        CultureInfo.InvariantCulture,
        $"This revision has {given} of the {required} {(required == 1 ? one : many)} it needs.");
}
