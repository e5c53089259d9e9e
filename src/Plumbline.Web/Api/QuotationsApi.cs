using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Quotations;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

/// <summary>The quotations of a draft or revision, and what people say of them.</summary>
static class QuotationsApi
{
    public static void MapQuotationsApi(this RouteGroupBuilder api)
    {
        Map(api.MapGroup("/drafts/{id:guid}/quotations"), "draft", id => new QuotedText.Draft(id));
        Map(api.MapGroup("/revisions/{id:guid}/quotations"), "revision", id => new QuotedText.Revision(id));
    }

    static void Map(RouteGroupBuilder quotations, string of, Func<Guid, QuotedText> text)
    {
        quotations.MapGet("/", (Guid id, ClaimsPrincipal user, ApiActor actors, QuotationReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, text(id), cancellation), cancellation).ToResultAsync(view => TypedResults.Ok(view)))
            .Produces<QuotationsView>().WithSummary($"The quotations of a {of}, looked up in the sources that count, with what people have said of them.");

        quotations.MapPost("/{key}/translation", (Guid id, string key, TranslationRequest body, ClaimsPrincipal user, RecordTranslation record, CancellationToken cancellation) =>
            record.RunAsync(user.ToCaller(), text(id), key, body, cancellation).ToResultAsync(step => TypedResults.Created(Urn.Of(step.NoteId), step)))
            .Produces<QuotationStep>(StatusCodes.Status201Created).WithSummary("Says that a quotation is a translation: of which words, and whose.");

        quotations.MapPost("/{key}/check", (Guid id, string key, NoteRequest body, ClaimsPrincipal user, CheckTranslation check, CancellationToken cancellation) =>
            Step(check.RunAsync(user.ToCaller(), text(id), key, body.Note, body.Version, cancellation)))
            .Produces<QuotationStep>().WithSummary("Says that a translated quotation agrees with its original; not for its translator.");

        quotations.MapPost("/{key}/acceptance", (Guid id, string key, AcceptRequest body, ClaimsPrincipal user, AcceptQuotation accept, CancellationToken cancellation) =>
            accept.RunAsync(user.ToCaller(), text(id), key, body.Digest, body.Reason, cancellation).ToResultAsync(step => TypedResults.Created(Urn.Of(step.NoteId), step)))
            .Produces<QuotationStep>(StatusCodes.Status201Created).WithSummary("Lets a quotation stand although the sources do not bear it out as it is, with a reason.");

        quotations.MapDelete("/notes/{note:guid}", (Guid id, Guid note, long version, ClaimsPrincipal user, WithdrawQuotationNote withdraw, CancellationToken cancellation) =>
            Step(withdraw.RunAsync(user.ToCaller(), text(id), note, version, cancellation)))
            .Produces<QuotationStep>().WithSummary("Takes back what was said of a quotation.");

        quotations.MapDelete("/notes/{note:guid}/check", (Guid id, Guid note, long version, ClaimsPrincipal user, CheckTranslation check, CancellationToken cancellation) =>
            Step(check.TakeBackAsync(user.ToCaller(), text(id), note, version, cancellation)))
            .Produces<QuotationStep>().WithSummary("Takes back the check of a translated quotation.");
    }

    static Task<IResult> Step(Task<Outcome<QuotationStep>> step) => step.ToResultAsync(done => TypedResults.Ok(done));

    /// <param name="Version">Of the note that the caller saw.</param>
    sealed record NoteRequest(Guid Note, long Version);

    /// <param name="Digest">Of what was wrong with it when the caller looked.</param>
    sealed record AcceptRequest(string Digest, string? Reason);
}
