using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Decision;

/// <summary>Takes an entry out of the public's sight: an editor with a reason, an admin in an emergency.</summary>
public sealed class Unpublish(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, string? reason, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier =>
            change.Take(dossier, TriggerFor(change, dossier), revisionSeen, facts => facts with { Reason = reason }, new { reason })
                .Map(step => Hide(change, dossier, step, reason!))), cancellation);

    static Trigger TriggerFor(Change change, SubmissionDossier dossier)
    {
        var standing = dossier.StandingOf(change.Actor.Id, change.Now);
        return !Permissions.May(change.Actor, ReviewAction.Unpublish, standing)
            && Permissions.May(change.Actor, ReviewAction.UnpublishInEmergency, standing)
                ? Trigger.UnpublishInEmergency
                : Trigger.Unpublish;
    }

    static SubmissionStep Hide(Change change, SubmissionDossier dossier, SubmissionStep step, string reason)
    {
        dossier.Entry.PublishedRevisionId = null;
        dossier.Entry.PublishedAt = null;
        change.Announce(LiveEventKind.Entry, dossier.Entry.Id, dossier.Entry.Id);
        return change.RecordDecision(dossier.Submission, step, reason);
    }
}
