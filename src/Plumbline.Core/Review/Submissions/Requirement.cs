namespace Plumbline.Core.Review.Submissions;

/// <summary>Something that has to be so before a step can be taken, and is not yet.</summary>
/// <param name="Sentence">For the person who would take the step.</param>
public sealed record Requirement(RequirementCode Code, string Sentence);

public enum RequirementCode
{
    Permission,
    State,
    BaseRecorded,
    Summary,
    Source,
    NoGaps,
    ChecksRun,
    ConflictOfInterestAnswered,
    NoDecisionYet,
    ClaimFree,
    CommentOrFlag,
    RecommendationsIn,
    Reason,
    RejectionCategory,
    NewRevision,
    NewRevisionOrReplies,
    NoBlockingFlags,
    NoBlockingThreads,
    FigureConflictsSettled,
    QuotesVerified,
    EnoughApprovals,
    BaseIsPublished,
    ClaimHasExpired,
    ScheduleDue,
    NewerVersionPublished,
}
