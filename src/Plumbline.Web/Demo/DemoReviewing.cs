using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.ReviewQueue;

namespace Plumbline.Web.Demo;

/// <summary>What reviewers and editors do with a whole submission.</summary>
sealed class DemoReviewing(
    DeclareConflict declareConflict, ClaimReview claim, ExpireClaims expireClaims, Recommend recommend, RequestChanges requestChanges,
    Decide decide, PublishRevision publish, Unpublish unpublish)
{
    public async Task ClaimAsync(DemoWork work, Caller reviewer, CancellationToken cancellation)
    {
        await AnswerConflictAsync(work, reviewer, cancellation);
        work.Step = await claim.RunAsync(reviewer, work.SubmissionId, work.RevisionId, cancellation).OrFailAsync($"claim {work.Slug}");
    }

    public Task ExpireClaimsAsync(CancellationToken cancellation) => expireClaims.RunAsync(cancellation);

    public async Task RecommendAsync(DemoWork work, Caller reviewer, Verdict verdict, string comment, CancellationToken cancellation) =>
        work.Step = await recommend.RunAsync(reviewer, work.SubmissionId, work.RevisionId, verdict, comment, cancellation)
            .OrFailAsync($"recommend on {work.Slug}");

    public async Task RequestChangesAsync(DemoWork work, Caller reviewer, string comment, CancellationToken cancellation) =>
        work.Step = await requestChanges.RunAsync(reviewer, work.SubmissionId, work.RevisionId, comment, cancellation)
            .OrFailAsync($"ask for changes to {work.Slug}");

    public async Task SendBackAsync(DemoWork work, Caller editor, string reason, CancellationToken cancellation)
    {
        await AnswerConflictAsync(work, editor, cancellation);
        work.Step = await decide.SendBackAsync(editor, work.SubmissionId, work.RevisionId, reason, cancellation).OrFailAsync($"send {work.Slug} back");
    }

    public async Task ApproveAsync(DemoWork work, Caller editor, string note, CancellationToken cancellation)
    {
        await AnswerConflictAsync(work, editor, cancellation);
        work.Step = await decide.ApproveAsync(editor, work.SubmissionId, work.RevisionId, note, cancellation).OrFailAsync($"approve {work.Slug}");
    }

    public async Task RejectAsync(DemoWork work, Caller editor, DemoDecision decision, CancellationToken cancellation)
    {
        await AnswerConflictAsync(work, editor, cancellation);
        work.Step = await decide.RejectAsync(editor, work.SubmissionId, work.RevisionId, decision.ReasonCategory, decision.Reason, cancellation)
            .OrFailAsync($"reject {work.Slug}");
    }

    public async Task PublishAsync(DemoWork work, Caller editor, CancellationToken cancellation) =>
        work.Step = await publish.RunAsync(editor, work.SubmissionId, work.RevisionId, cancellation).OrFailAsync($"publish {work.Slug}");

    public async Task UnpublishAsync(DemoWork work, Caller editor, string reason, CancellationToken cancellation) =>
        work.Step = await unpublish.RunAsync(editor, work.SubmissionId, work.RevisionId, reason, cancellation).OrFailAsync($"unpublish {work.Slug}");

    Task AnswerConflictAsync(DemoWork work, Caller person, CancellationToken cancellation) =>
        declareConflict.RunAsync(person, work.EntryId, hasConflict: false, note: null, cancellation).OrFailAsync($"answer for {work.Slug}");
}
