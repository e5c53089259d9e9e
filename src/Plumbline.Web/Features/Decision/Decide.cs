using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Decision;

/// <summary>An editor's decision on a revision that is ready for one.</summary>
public sealed class Decide(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> ApproveAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? note, CancellationToken cancellation) =>
        RunAsync(caller, submissionId, revisionSeen, Trigger.Approve, note, category: null, cancellation);

    public Task<Outcome<SubmissionStep>> RejectAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, RejectionCategory? category, string? reason, CancellationToken cancellation) =>
        RunAsync(caller, submissionId, revisionSeen, Trigger.Reject, reason, category, cancellation);

    public Task<Outcome<SubmissionStep>> SendBackAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? reason, CancellationToken cancellation) =>
        RunAsync(caller, submissionId, revisionSeen, Trigger.SendBackForChanges, reason, category: null, cancellation);

    public Task<Outcome<SubmissionStep>> AskForAnotherReviewAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? reason, CancellationToken cancellation) =>
        RunAsync(caller, submissionId, revisionSeen, Trigger.AskForAnotherReview, reason, category: null, cancellation);

    /// <summary>Takes a rejection back; the revision waits for a reviewer again.</summary>
    public Task<Outcome<SubmissionStep>> RevertRejectionAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? reason, CancellationToken cancellation) =>
        RunAsync(caller, submissionId, revisionSeen, Trigger.RevertRejection, reason, category: null, cancellation);

    Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, Trigger trigger, string? reason, RejectionCategory? category, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier =>
            change.Take(dossier, trigger, revisionSeen,
                    facts => facts with { Reason = reason, RejectionCategory = category }, new { category, reason })
                .Map(step => change.RecordDecision(dossier.Submission, step, InWords(category, reason)))
                .Map(step => trigger == Trigger.Approve ? ApprovedFlags.Settle(change, step) : step)), cancellation);

    static string InWords(RejectionCategory? category, string? reason) =>
        category is { } kind ? $"{kind}: {reason}".TrimEnd(' ', ':') : reason ?? "";
}
