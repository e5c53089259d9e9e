using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Gives a submission up for good, with a reason. Its draft can be submitted anew.</summary>
public sealed class AbandonSubmission(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? reason, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier =>
            change.Take(dossier, Trigger.Abandon, revisionSeen, facts => facts with { Reason = reason }, new { reason })), cancellation);
}
