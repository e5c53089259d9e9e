using System.Security.Claims;
using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

/// <summary>A draft's evidence as Web Annotations that link.</summary>
static class EvidenceApi
{
    public static void MapEvidenceApi(this RouteGroupBuilder api)
    {
        api.MapGet("/drafts/{id:guid}/evidence", (Guid id, ClaimsPrincipal user, ApiActor actors, EvidenceDesk desk, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => desk.ReadAsync(actor, id, cancellation), cancellation)
                .ToResultAsync(page => TypedResults.Json(page, contentType: AnnotationsApi.JsonLd)))
            .Produces<WebEvidencePage>(contentType: "application/ld+json").WithSummary("What is linked to a draft’s words as they stand now, and how much of the draft it covers.");

        api.MapPost("/drafts/{id:guid}/evidence", (
            Guid id, EvidenceRequest body, ClaimsPrincipal user, ApiActor actors, EvidenceDesk desk, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => desk.LinkAsync(user.ToCaller(), actor, id, body, cancellation), cancellation)
                .ToResultAsync(step => TypedResults.Created(Urn.Of(step.LinkId), step)))
            .Produces<EvidenceStep>(StatusCodes.Status201Created).WithSummary("Links a passage of a source to words of a draft.");

        api.MapPut("/evidence/{id:guid}", (Guid id, KindRequest body, ClaimsPrincipal user, ChangeEvidence change, CancellationToken cancellation) =>
            Step(change.RunAsync(user.ToCaller(), id, body.Version, body.Kind, body.Note, cancellation)))
            .Produces<EvidenceStep>().WithSummary("Says something else of a link.");

        api.MapDelete("/evidence/{id:guid}", (Guid id, long version, ClaimsPrincipal user, UnlinkEvidence unlink, CancellationToken cancellation) =>
            Step(unlink.RunAsync(user.ToCaller(), id, version, cancellation)))
            .Produces<EvidenceStep>().WithSummary("Unlinks a passage; frozen revisions keep it.");
    }

    static Task<IResult> Step(Task<Outcome<EvidenceStep>> step) => step.ToResultAsync(done => TypedResults.Ok(done));

    /// <param name="Version">Of the link that the caller saw.</param>
    sealed record KindRequest(EvidenceKind Kind, long Version, string? Note = null);
}
