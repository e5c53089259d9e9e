using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Takes one's submission back before a decision. What was said about it is kept.</summary>
public sealed class WithdrawSubmission(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? comment, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier =>
            change.Take(dossier, Trigger.Withdraw, revisionSeen, detail: new { comment })), cancellation);
}
