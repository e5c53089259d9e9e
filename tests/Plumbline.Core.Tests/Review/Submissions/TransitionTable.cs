using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

/// <summary>Every step as people would write it down.</summary>
static class TransitionTable
{
    // system: no person may take it. other: neither author nor in conflict. Initials: contributor, reviewer, editor, admin.
    const string Text =
        """
        from                                                                              | to               | trigger               | who      | needs
        nothing                                                                           | Draft            | CreateDraft           | CRE      | BaseRecorded
        Draft                                                                             | Submitted        | Submit                | owner    | Summary Source NoGaps ChecksRun ConflictOfInterestAnswered
        Submitted InReview                                                                | Draft            | Withdraw              | owner    | NoDecisionYet
        Submitted InReview                                                                | InReview         | Claim                 | other RE | ClaimFree
        InReview                                                                          | Submitted        | ReleaseClaim          | claimant |
        InReview                                                                          | Submitted        | ReleaseClaimOfAnother | EA       | Reason
        InReview                                                                          | Submitted        | ClaimExpired          | system   | ClaimHasExpired
        InReview                                                                          | ChangesRequested | RequestChanges        | other RE | CommentOrFlag
        InReview                                                                          | ReadyForDecision | ReviewsComplete       | system   | RecommendationsIn
        ReadyForDecision                                                                  | InReview         | AskForAnotherReview   | other E  | Reason
        ReadyForDecision                                                                  | ChangesRequested | SendBackForChanges    | other E  | Reason
        ReadyForDecision                                                                  | Approved         | Approve               | other E  | NoBlockingFlags NoBlockingThreads FigureConflictsSettled QuotesVerified EnoughApprovals
        Submitted InReview ReadyForDecision                                               | Approved         | ApproveByBreakGlass   | other E  | Reason
        ReadyForDecision                                                                  | Rejected         | Reject                | other E  | RejectionCategory
        ChangesRequested                                                                  | Submitted        | Resubmit              | owner    | NewRevisionOrReplies Summary Source NoGaps ChecksRun
        Rejected                                                                          | Submitted        | ResubmitRejected      | owner    | NewRevision Reason Summary Source NoGaps ChecksRun
        Rejected                                                                          | Submitted        | RevertRejection       | other E  | Reason
        Submitted InReview ReadyForDecision Approved                                      | Submitted        | SubmitNewerRevision   | owner    | NewRevision Summary Source NoGaps ChecksRun
        Draft Submitted InReview ChangesRequested ReadyForDecision Approved Rejected      | Abandoned        | Abandon               | owner E  | Reason
        Approved                                                                          | Published        | Publish               | E        | BaseIsPublished
        Approved                                                                          | Published        | ScheduleDue           | system   | ScheduleDue BaseIsPublished
        Published                                                                         | Superseded       | NewerVersionPublished | system   | NewerVersionPublished
        Published                                                                         | Unpublished      | Unpublish             | E        | Reason
        Published                                                                         | Unpublished      | UnpublishInEmergency  | A        | Reason
        Unpublished                                                                       | Draft            | ReviseUnpublished     | E        | NewRevision
        """;

    public sealed record Line(
        SubmissionState?[] From, SubmissionState To, Trigger Trigger, string Who, RequirementCode[] Needs);

    public static IReadOnlyList<Line> Lines { get; } =
        [.. Text.Split('\n').Skip(1).Select(line => Parse(line.Split('|', StringSplitOptions.TrimEntries)))];

    static Line Parse(string[] cells) => new(
        [.. Words(cells[0]).Select(word => word == "nothing" ? (SubmissionState?)null : Enum.Parse<SubmissionState>(word))],
        Enum.Parse<SubmissionState>(cells[1]),
        Enum.Parse<Trigger>(cells[2]),
        cells[3],
        [.. Words(cells[4]).Select(Enum.Parse<RequirementCode>)]);

    static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
