using Plumbline.Core.Review.Submissions;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Steps of a submission as the audit log names them.</summary>
static class StepNames
{
    public static string Of(Trigger trigger) => "submission." + trigger switch
    {
        Trigger.Submit => "submitted",
        Trigger.Withdraw => "withdrawn",
        Trigger.Claim => "claimed",
        Trigger.ReleaseClaim => "released",
        Trigger.ReleaseClaimOfAnother => "released-for-another",
        Trigger.ClaimExpired => "claim-expired",
        Trigger.RequestChanges => "changes-requested",
        Trigger.ReviewsComplete => "reviews-complete",
        Trigger.AskForAnotherReview => "another-review-asked",
        Trigger.SendBackForChanges => "sent-back",
        Trigger.Resubmit => "resubmitted",
        Trigger.Approve => "approved",
        Trigger.ApproveByBreakGlass => "approved-by-break-glass",
        Trigger.Reject => "rejected",
        Trigger.ResubmitRejected => "resubmitted-after-rejection",
        Trigger.RevertRejection => "rejection-reverted",
        Trigger.SubmitNewerRevision => "newer-revision-submitted",
        Trigger.Abandon => "abandoned",
        Trigger.Publish => "published",
        Trigger.ScheduleDue => "published-on-schedule",
        Trigger.NewerVersionPublished => "superseded",
        Trigger.Unpublish => "unpublished",
        Trigger.UnpublishInEmergency => "unpublished-in-emergency",
        Trigger.ReviseUnpublished => "taken-back-into-draft",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, message: null),
    };
}
