namespace Plumbline.Core.Review.Submissions;

/// <summary>What moves a submission from one state to another.</summary>
public enum Trigger
{
    CreateDraft,
    Submit,
    Withdraw,
    Claim,
    ReleaseClaim,
    ReleaseClaimOfAnother,
    RequestChanges,
    AskForAnotherReview,
    SendBackForChanges,
    Resubmit,
    Approve,
    ApproveByBreakGlass,
    Reject,
    ResubmitRejected,
    RevertRejection,
    SubmitNewerRevision,
    Abandon,
    Publish,
    Unpublish,
    UnpublishInEmergency,
    ReviseUnpublished,

    // Plumbline itself; see SubmissionMachine.Advance.
    ClaimExpired,
    ReviewsComplete,
    ScheduleDue,
    NewerVersionPublished,
}
