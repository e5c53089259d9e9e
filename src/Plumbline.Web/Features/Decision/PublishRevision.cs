using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Decision;

/// <summary>Makes an approved revision the published one; the version before it is superseded.</summary>
public sealed class PublishRevision(WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithSubmission(submissionId, dossier =>
            change.Take(dossier, Trigger.Publish, revisionSeen).Map(step => Publish(change, dossier, step))), cancellation);

    static SubmissionStep Publish(Change change, SubmissionDossier dossier, SubmissionStep step)
    {
        SupersedeEarlier(change, step.SubmissionId, dossier.Entry.Id);
        PublishedThreads.Carry(change, dossier.Entry.PublishedRevisionId, step.RevisionId);
        dossier.Entry.PublishedRevisionId = step.RevisionId;
        dossier.Entry.PublishedAt = change.Now;
        // The draft goes on from what is published now.
        change.Db.Drafts.Single(d => d.Id == dossier.Submission.DraftId).BaseRevisionId = step.RevisionId;
        change.Announce(LiveEventKind.Entry, dossier.Entry.Id, dossier.Entry.Id);
        return step;
    }

    static void SupersedeEarlier(Change change, Guid published, Guid entryId)
    {
        var earlier = change.Db.Submissions
            .Where(s => s.EntryId == entryId && s.Id != published && s.State == SubmissionState.Published)
            .Select(s => s.Id).ToList();
        foreach (var id in earlier)
        {
            var superseded = change.WithSubmission(id, before => change.Advance(
                before, Trigger.NewerVersionPublished, facts => facts with { NewerVersionIsPublished = true }, new { by = published }));
            if (superseded.IsRefused)
                throw new InvalidOperationException($"Submission {id} is published and cannot be superseded.");
        }
    }
}
