using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Core.Sources;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Storage;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Workbench;

/// <summary>
/// Hands in again: after changes were asked for, after a rejection, or a newer revision in the middle of a review.
/// Recommendations and approvals belong to the revision that was read, so they don't count for the new one.
/// </summary>
public sealed class ResubmitDraft(RevisionPreparation preparation, WriteLane lane)
{
    /// <param name="reason">Required after a rejection.</param>
    public async Task<Outcome<SubmissionStep>> RunAsync(
        Caller caller, Guid submissionId, Guid revisionSeen, SubmitRequest request, string? reason, CancellationToken cancellation)
    {
        var prepared = await preparation.RunAsync(caller, request, cancellation);
        return prepared switch
        {
            Outcome<PreparedRevision>.Done { Value: var revision } => await lane.ChangeAsync(
                caller,
                change => change.WithSubmission(submissionId, dossier => change.WithDraft(
                    request.DraftId, draft => Resubmit(change, dossier, draft, revisionSeen, request, revision, reason))),
                cancellation),
            _ => prepared.Then<PreparedRevision, SubmissionStep>(_ => throw new InvalidOperationException()),
        };
    }

    static Outcome<SubmissionStep> Resubmit(
        Change change, SubmissionDossier dossier, Draft draft, Guid revisionSeen, SubmitRequest request, PreparedRevision prepared, string? reason)
    {
        var submission = dossier.Submission;
        if (submission.DraftId != draft.Id)
            return new Refusal.Invalid("This submission comes from another draft.");

        var before = submission.RevisionId;
        var newer = IsAsBefore(change, draft, before, prepared) ? null : FrozenRevision.Make(change, draft, prepared, request.Summary);
        var trigger = Requirements.SubmittingFrom(submission.State);
        var step = change.Take(dossier, trigger, revisionSeen, facts => facts with
        {
            NewRevision = newer?.Id,
            Reason = reason,
            HasSummary = !string.IsNullOrWhiteSpace(request.Summary),
            Gaps = GapSigns.In(prepared.Text.Text),
            ChecksHaveRun = prepared.Analysis.IsComplete,
        }, new { newer = newer?.Id, number = newer?.Number, version = prepared.Text.Version, reason });
        return step.Map(taken => newer is null ? Stay(change, draft, before, prepared, taken) : Exchange(change, dossier, draft, before, newer, prepared, taken));
    }

    /// <summary>Answers in every blocking thread can be enough; then the revision stays, with what was recommended on it.</summary>
    static bool IsAsBefore(Change change, Draft draft, Guid before, PreparedRevision prepared)
    {
        var text = StorableText.Of(prepared.Text.Text);
        return change.Db.Revisions.Any(r => r.Id == before && r.BaseRevisionId == draft.BaseRevisionId && r.Text == text);
    }

    /// <summary>The text is the same; what was asked in the draft meanwhile stands on it now.</summary>
    static SubmissionStep Stay(Change change, Draft draft, Guid before, PreparedRevision prepared, SubmissionStep step)
    {
        ThreadCarryOver.Run(change, draft, before, change.Db.Revisions.Single(r => r.Id == before), prepared.Text);
        return step;
    }

    static SubmissionStep Exchange(
        Change change, SubmissionDossier dossier, Draft draft, Guid before, Revision newer, PreparedRevision prepared, SubmissionStep step)
    {
        ReviewRound.Start(change, dossier.Submission, newer);
        RevisionFlags.Settle(change, before, newer, prepared.Analysis);
        ThreadCarryOver.Run(change, draft, before, newer, prepared.Text);
        return step with { RevisionId = newer.Id };
    }
}
