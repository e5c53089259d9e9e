using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Core.Sources;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Outbox;
using Plumbline.Data.Submissions;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Puts a draft up for review: its text is frozen into a revision, and the draft goes on.</summary>
public sealed class SubmitDraft(RevisionPreparation preparation, WriteLane lane)
{
    public Task<Outcome<SubmissionStep>> RunAsync(Caller caller, SubmitRequest request, CancellationToken cancellation) =>
        RunAsync(caller, request, slug: null, cancellation);

    /// <param name="slug">The entry of which the caller takes this to be a draft.</param>
    public async Task<Outcome<SubmissionStep>> RunAsync(Caller caller, SubmitRequest request, string? slug, CancellationToken cancellation)
    {
        var prepared = await preparation.RunAsync(caller, request, cancellation);
        return prepared switch
        {
            Outcome<PreparedRevision>.Done { Value: var revision } => await lane.ChangeAsync(
                caller, change => change.WithDraft(request.DraftId, draft => Submit(change, draft, request, slug, revision)), cancellation),
            _ => prepared.Then<PreparedRevision, SubmissionStep>(_ => throw new InvalidOperationException()),
        };
    }

    static Outcome<SubmissionStep> Submit(Change change, Draft draft, SubmitRequest request, string? slug, PreparedRevision prepared)
    {
        if (slug is not null && !change.Db.Entries.Any(e => e.Id == draft.EntryId && e.Slug == slug))
            return DraftSubmission.NoSuchDraft;
        var earlier = DraftSubmission.Current(change.Db, draft.Id);
        if (earlier is { State: not SubmissionState.Draft })
            return new Refusal.Taken($"This draft has been submitted already; it is {earlier.State.InWords()}.");
        if (request.HasConflict is { } conflict && Permissions.May(change.Actor, ReviewAction.DeclareConflictOfInterest, Standing.None))
            ConflictAnswers.Save(change, draft.EntryId, conflict, request.ConflictNote);

        var revision = FrozenRevision.Make(change, draft, prepared, request.Summary);
        var standing = new Standing { OwnsDraft = draft.OwnerId == change.Actor.Id };
        return SubmissionMachine.Try(Facts(change, draft, revision, prepared), Trigger.Submit, change.Actor, standing, revision.Id)
            .Map(state => Keep(change, earlier, draft, revision, prepared, state));
    }

    static SubmissionFacts Facts(Change change, Draft draft, Revision revision, PreparedRevision prepared) => new()
    {
        State = SubmissionState.Draft,
        CurrentRevision = revision.Id,
        Now = change.Now,
        BaseIsRecorded = true,
        HasSummary = revision.Summary.Length > 0,
        SourceCount = SubmissionDossiers.CountEvidenceAsync(change.Db, draft.EntryId, CancellationToken.None).GetAwaiter().GetResult(),
        Gaps = GapSigns.In(revision.Text),
        ChecksHaveRun = prepared.Analysis.IsComplete,
        SubmitterAnsweredConflictOfInterest = change.Db.ConflictDeclarations.Find(change.Actor.Id, draft.EntryId) is not null,
    };

    static SubmissionStep Keep(
        Change change, Submission? earlier, Draft draft, Revision revision, PreparedRevision prepared, SubmissionState state)
    {
        var submission = earlier ?? Begin(change, draft, revision, state);
        // A withdrawn submission that comes back keeps its reviews, flags and threads.
        var before = earlier?.RevisionId ?? BegunFrom(change, draft, revision);
        ReviewRound.Start(change, submission, revision);
        (submission.State, submission.StateSince) = (state, change.Now);
        change.Record("submission.submitted", draft.EntryId, "submission", submission.Id,
            new { from = SubmissionState.Draft, to = state, revision = revision.Id, number = revision.Number, version = prepared.Text.Version });
        change.Announce(LiveEventKind.Submission, draft.EntryId, submission.Id);
        RevisionFlags.Settle(change, before, revision, prepared.Analysis);
        ThreadCarryOver.Run(change, draft, before, revision, prepared.Text);
        return new SubmissionStep(submission.Id, revision.Id, state);
    }

    /// <summary>The text that the draft was begun with, where that was a source's: threads on its doubts stand there.</summary>
    static Guid? BegunFrom(Change change, Draft draft, Revision revision) => change.Db.Revisions
        .Where(r => r.DraftId == draft.Id && r.Id != revision.Id && !change.Db.SubmissionRounds.Any(round => round.RevisionId == r.Id))
        .OrderByDescending(r => r.Number).Select(r => (Guid?)r.Id).FirstOrDefault();

    static Submission Begin(Change change, Draft draft, Revision revision, SubmissionState state)
    {
        var submission = new Submission
        {
            EntryId = draft.EntryId,
            DraftId = draft.Id,
            OwnerId = draft.OwnerId,
            State = state,
            RevisionId = revision.Id,
            Summary = revision.Summary,
            SubmittedAt = change.Now,
            StateSince = change.Now,
        };
        change.Db.Submissions.Add(submission);
        return submission;
    }
}
