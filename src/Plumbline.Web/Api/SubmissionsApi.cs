using System.Collections.Immutable;
using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

/// <summary>Submissions on their way through review. Every change of state names the revision that its caller saw.</summary>
static class SubmissionsApi
{
    public static void MapSubmissionsApi(this RouteGroupBuilder api)
    {
        MapReading(api);
        MapHandingIn(api);
        MapReviewing(api);
        MapDeciding(api);
    }

    static void MapReading(RouteGroupBuilder api)
    {
        api.MapGet("/queue", (string? tab, ClaimsPrincipal user, ApiActor actors, QueueList queue, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => queue.ReadAsync(actor, tab, cancellation), cancellation).ToResultAsync(items => TypedResults.Ok(items)))
            .Produces<ImmutableArray<QueueListItem>>().WithSummary("What waits for review, oldest turn first; tab is my-turn, unclaimed, overdue, mine or all.");

        api.MapGet("/submissions/{id:guid}", (Guid id, ClaimsPrincipal user, ApiActor actors, SubmissionReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, id, cancellation), cancellation).ToResultAsync(found => TypedResults.Ok(found)))
            .Produces<SubmissionRecord>().WithSummary("A submission with its rounds, recommendations and decisions.");

        api.MapGet("/submissions/{id:guid}/requirements", (Guid id, ClaimsPrincipal user, DecisionRequirements requirements, CancellationToken cancellation) =>
            requirements.RunAsync(user.ToCaller(), id, cancellation).ToResultAsync(answer => TypedResults.Ok(answer)))
            .Produces<DecisionAnswer>().WithSummary("Everything that is in the way of each step, for the token's owner.");

        api.MapGet("/entries/{slug}/submissions", (string slug, ClaimsPrincipal user, ApiActor actors, SubmissionReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ListAsync(actor, slug, cancellation), cancellation).ToResultAsync(found => TypedResults.Ok(found)))
            .Produces<ImmutableArray<SubmissionRecord>>().WithSummary("An entry's submissions, newest first.");
    }

    static void MapHandingIn(RouteGroupBuilder api)
    {
        api.MapPost("/entries/{slug}/submissions", (string slug, SubmitRequest body, ClaimsPrincipal user, SubmitDraft submit, CancellationToken cancellation) =>
            submit.RunAsync(user.ToCaller(), body, slug, cancellation).ToResultAsync(step => TypedResults.Created($"/api/v1/submissions/{step.SubmissionId}", step)))
            .Produces<SubmissionStep>(StatusCodes.Status201Created).WithSummary("Puts a draft of this entry up for review.");

        api.MapPost("/submissions/{id:guid}/revisions", (Guid id, ResubmitRequest body, ClaimsPrincipal user, ResubmitDraft resubmit, CancellationToken cancellation) =>
            Step(resubmit.RunAsync(user.ToCaller(), id, body.Revision, body.Draft, body.Reason, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Hands in a newer revision.");

        api.MapPost("/submissions/{id:guid}/withdraw", (Guid id, ReasonRequest body, ClaimsPrincipal user, WithdrawSubmission withdraw, CancellationToken cancellation) =>
            Step(withdraw.RunAsync(user.ToCaller(), id, body.Revision, body.Reason, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Takes one's own submission back before a decision.");

        api.MapPost("/submissions/{id:guid}/abandon", (Guid id, ReasonRequest body, ClaimsPrincipal user, AbandonSubmission abandon, CancellationToken cancellation) =>
            Step(abandon.RunAsync(user.ToCaller(), id, body.Revision, body.Reason, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Gives a submission up for good, with a reason.");
    }

    static void MapReviewing(RouteGroupBuilder api)
    {
        api.MapPost("/submissions/{id:guid}/conflict", (
            Guid id, ConflictRequest body, ClaimsPrincipal user, ApiActor actors, SubmissionReader reader, DeclareConflict declare, CancellationToken cancellation) =>
            actors.ReadAsync(user, async actor => await reader.ReadAsync(actor, id, cancellation) switch
            {
                Outcome<SubmissionRecord>.Done { Value: var found } =>
                    await declare.RunAsync(user.ToCaller(), found.EntryId, body.HasConflict, body.Note, cancellation),
                Outcome<SubmissionRecord>.Refused refused => refused.Why,
                _ => throw new InvalidOperationException(),
            }, cancellation).ToResultAsync(answer => TypedResults.Ok(answer)))
            .Produces<ConflictAnswer>().WithSummary("Answers whether there is a conflict of interest in this submission's entry.");

        api.MapPost("/submissions/{id:guid}/claim", (Guid id, StepRequest body, ClaimsPrincipal user, ClaimReview claim, CancellationToken cancellation) =>
            Step(claim.RunAsync(user.ToCaller(), id, body.Revision, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Takes a submission for review, for half an hour at a time.");

        api.MapPost("/submissions/{id:guid}/release", (Guid id, ReasonRequest body, ClaimsPrincipal user, ReleaseClaim release, CancellationToken cancellation) =>
            Step(release.RunAsync(user.ToCaller(), id, body.Revision, body.Reason, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Gives a claim back; somebody else's with a reason.");

        api.MapPost("/submissions/{id:guid}/recommendations", (Guid id, RecommendationRequest body, ClaimsPrincipal user, Recommend recommend, CancellationToken cancellation) =>
            Step(recommend.RunAsync(user.ToCaller(), id, body.Revision, body.Verdict, body.Comment, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Recommends to the editors.");
    }

    static void MapDeciding(RouteGroupBuilder api)
    {
        api.MapPost("/submissions/{id:guid}/decisions", (
            Guid id, DecisionRequest body, ClaimsPrincipal user, Decide decide, RequestChanges request, ApproveByBreakGlass breakGlass, CancellationToken cancellation) =>
            Step(DecideAsync(user.ToCaller(), id, body, decide, request, breakGlass, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Decides on the revision that was seen.");

        api.MapPost("/submissions/{id:guid}/publish", (Guid id, StepRequest body, ClaimsPrincipal user, PublishRevision publish, CancellationToken cancellation) =>
            Step(publish.RunAsync(user.ToCaller(), id, body.Revision, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Publishes an approved revision.");

        api.MapPost("/submissions/{id:guid}/unpublish", (Guid id, ReasonRequest body, ClaimsPrincipal user, Unpublish unpublish, CancellationToken cancellation) =>
            Step(unpublish.RunAsync(user.ToCaller(), id, body.Revision, body.Reason, cancellation)))
            .Produces<SubmissionStep>().WithSummary("Takes the entry out of the public's sight, with a reason.");
    }

    static Task<Outcome<SubmissionStep>> DecideAsync(
        Caller caller, Guid id, DecisionRequest body, Decide decide, RequestChanges request, ApproveByBreakGlass breakGlass, CancellationToken cancellation) =>
        body.Decision switch
        {
            DecisionName.Approve => decide.ApproveAsync(caller, id, body.Revision, body.Reason, cancellation),
            DecisionName.Reject => decide.RejectAsync(caller, id, body.Revision, body.Category, body.Reason, cancellation),
            DecisionName.SendBack => decide.SendBackAsync(caller, id, body.Revision, body.Reason, cancellation),
            DecisionName.RequestChanges => request.RunAsync(caller, id, body.Revision, body.Reason, cancellation),
            DecisionName.AnotherReview => decide.AskForAnotherReviewAsync(caller, id, body.Revision, body.Reason, cancellation),
            DecisionName.RevertRejection => decide.RevertRejectionAsync(caller, id, body.Revision, body.Reason, cancellation),
            DecisionName.BreakGlass => breakGlass.RunAsync(caller, id, body.Revision, body.Reason, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(body), body.Decision, message: null),
        };

    static Task<IResult> Step(Task<Outcome<SubmissionStep>> step) => step.ToResultAsync(done => TypedResults.Ok(done));

    /// <param name="Revision">The revision that the caller saw.</param>
    sealed record StepRequest(Guid Revision);

    sealed record ReasonRequest(Guid Revision, string? Reason = null);

    sealed record ResubmitRequest(Guid Revision, SubmitRequest Draft, string? Reason = null);

    sealed record ConflictRequest(bool HasConflict, string? Note = null);

    sealed record RecommendationRequest(Guid Revision, Verdict Verdict, string Comment);

    sealed record DecisionRequest(Guid Revision, DecisionName Decision, string? Reason = null, RejectionCategory? Category = null);

    enum DecisionName
    {
        Approve,
        Reject,
        SendBack,

        /// <summary>During the review; <see cref="SendBack"/> is for when it is ready for a decision.</summary>
        RequestChanges,
        AnotherReview,
        RevertRejection,
        BreakGlass,
    }
}
