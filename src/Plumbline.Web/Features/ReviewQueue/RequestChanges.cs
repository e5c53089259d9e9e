using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Sends a submission back to its author during review, with a comment that says what should change.</summary>
public sealed class RequestChanges(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? comment, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier => Request(change, dossier, revisionSeen, comment)), cancellation);

    static Outcome<SubmissionStep> Request(Change change, SubmissionDossier dossier, Guid revisionSeen, string? comment)
    {
        if (dossier.LapsedHolder == change.Actor.Id)
            return LapsedClaims.ClaimAgain;
        return change.Take(dossier, Trigger.RequestChanges, revisionSeen,
                facts => facts with { HasCommentOrLinkedFlag = !string.IsNullOrWhiteSpace(comment) }, new { comment })
            .Map(step => change.RecordDecision(dossier.Submission, step, comment!));
    }
}
