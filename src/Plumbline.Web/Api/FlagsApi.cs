using System.Collections.Immutable;
using System.Security.Claims;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Web.Features.Flags;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

static class FlagsApi
{
    public static void MapFlagsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/revisions/{id:guid}/flags", (Guid id, ClaimsPrincipal user, ApiActor actors, FlagsOfRevision flags, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => flags.ReadAsync(actor, id, cancellation), cancellation).ToResultAsync(found => TypedResults.Ok(found)))
            .Produces<ImmutableArray<FlagView>>().WithSummary("A revision's flags in the order of the text; spans are half-open, in UTF-16 code units.");

        api.MapPost("/revisions/{id:guid}/flags", (Guid id, RaiseRequest body, ClaimsPrincipal user, RaiseFlag raise, CancellationToken cancellation) =>
            Step(raise.RunAsync(user.ToCaller(), id, new TextSpan(body.Start, body.End), body.Label, body.Severity, body.Message, cancellation)))
            .Produces<FlagStep>().WithSummary("Raises a flag by hand.");

        api.MapPost("/flags/{id:guid}/confirm", (Guid id, NoteRequest body, ClaimsPrincipal user, ConfirmFlag confirm, CancellationToken cancellation) =>
            Step(confirm.RunAsync(user.ToCaller(), id, body.Revision, body.Note, cancellation)))
            .Produces<FlagStep>().WithSummary("Agrees with a flag.");

        api.MapPost("/flags/{id:guid}/dismiss", (Guid id, DismissRequest body, ClaimsPrincipal user, DismissFlag dismiss, CancellationToken cancellation) =>
            Step(dismiss.RunAsync(user.ToCaller(), id, body.Revision, body.Reason, body.Note, body.Link, cancellation)))
            .Produces<FlagStep>().WithSummary("Dismisses a flag, with one of the nine reasons.");

        api.MapPost("/flags/{id:guid}/propose-dismissal", (Guid id, DismissRequest body, ClaimsPrincipal user, ProposeDismissal propose, CancellationToken cancellation) =>
            Step(propose.RunAsync(user.ToCaller(), id, body.Revision, body.Reason, body.Note, body.Link, cancellation)))
            .Produces<FlagStep>().WithSummary("Asks for a flag to be dismissed; a reviewer or editor then settles it.");

        api.MapPost("/flags/{id:guid}/reopen", (Guid id, NoteRequest body, ClaimsPrincipal user, ReopenFlag reopen, CancellationToken cancellation) =>
            Step(reopen.RunAsync(user.ToCaller(), id, body.Revision, body.Note, cancellation)))
            .Produces<FlagStep>().WithSummary("Appeals against a dismissal, or disagrees with it; the note says why.");

        api.MapPost("/flags/{id:guid}/attribute", (Guid id, NoteRequest body, ClaimsPrincipal user, AnswerFlag answer, CancellationToken cancellation) =>
            Step(answer.AttributeAsync(user.ToCaller(), id, body.Revision, body.Note, cancellation)))
            .Produces<FlagStep>().WithSummary("Says that the flagged words have been attributed.");

        api.MapPost("/flags/{id:guid}/rewrite", (Guid id, NoteRequest body, ClaimsPrincipal user, AnswerFlag answer, CancellationToken cancellation) =>
            Step(answer.RewriteAsync(user.ToCaller(), id, body.Revision, body.Note, cancellation)))
            .Produces<FlagStep>().WithSummary("Says that the flagged words have been rewritten.");

        api.MapPost("/flags/{id:guid}/check", (Guid id, NoteRequest body, ClaimsPrincipal user, AnswerFlag answer, CancellationToken cancellation) =>
            Step(answer.CheckAsync(user.ToCaller(), id, body.Revision, body.Note, cancellation)))
            .Produces<FlagStep>().WithSummary("Closes a flag after checking its new text.");
    }

    static Task<IResult> Step(Task<Outcome<FlagStep>> step) => step.ToResultAsync(done => TypedResults.Ok(done));

    /// <param name="Revision">The revision that the caller saw.</param>
    sealed record NoteRequest(Guid Revision, string? Note = null);

    sealed record DismissRequest(Guid Revision, DismissalReason Reason, string? Note = null, string? Link = null);

    sealed record RaiseRequest(int Start, int End, Label Label, Severity Severity, string Message);
}
