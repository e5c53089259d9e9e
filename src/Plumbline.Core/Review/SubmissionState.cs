namespace Plumbline.Core.Review;

public enum SubmissionState
{
    Draft,
    Submitted,
    InReview,
    ChangesRequested,
    ReadyForDecision,
    Approved,
    Rejected,
    Published,
    Superseded,
    Unpublished,
    Abandoned,
}
