using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Decision;

/// <summary>Approves without the reviews it needs, never one's own text. It stays marked, and a second look is due within a week.</summary>
public sealed class ApproveByBreakGlass(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? reason, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier =>
            change.Take(dossier, Trigger.ApproveByBreakGlass, revisionSeen, facts => facts with { Reason = reason }, new { reason })
                .Map(step => Mark(change, dossier, step, reason!))), cancellation);

    static SubmissionStep Mark(Change change, SubmissionDossier dossier, SubmissionStep step, string reason)
    {
        var approval = new BreakGlassApproval(change.Actor.Id, reason, change.Now);
        dossier.Submission.BreakGlass = true;
        dossier.Submission.ReReviewDueAt = approval.ReReviewDueAt;
        return change.RecordDecision(dossier.Submission, step, reason);
    }
}
