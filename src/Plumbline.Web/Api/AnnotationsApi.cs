using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

/// <summary>Threads as W3C Web Annotations in JSON-LD.</summary>
static class AnnotationsApi
{
    public const string JsonLd = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    public static void MapAnnotationsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/entries/{slug}/annotations", (
            string slug, Guid? revision, ClaimsPrincipal user, ApiActor actors, WebAnnotations annotations, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => annotations.ReadAsync(actor, slug, revision, cancellation), cancellation)
                .ToResultAsync(page => TypedResults.Json(page, contentType: JsonLd)))
            .Produces<WebAnnotationPage>(contentType: "application/ld+json").WithSummary("An entry's threads, on its revisions and in its drafts; those of one revision when it is given.");

        api.MapPost("/entries/{slug}/annotations", (
            string slug, AnnotationRequest body, ClaimsPrincipal user, ApiActor actors, WebAnnotations annotations, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => annotations.OpenAsync(user.ToCaller(), actor, slug, body, cancellation), cancellation).ToResultAsync(step => TypedResults.Created(Urn.Of(step.ThreadId), step)))
            .Produces<ThreadStep>(StatusCodes.Status201Created).WithSummary("Opens a thread on a passage of a revision or a draft, or, with no selector, on the whole of a draft.");

        api.MapPost("/annotations/{id:guid}/replies", (Guid id, ReplyRequest body, ClaimsPrincipal user, ReplyToThread reply, CancellationToken cancellation) =>
            Step(reply.RunAsync(user.ToCaller(), id, body.Body, cancellation)))
            .Produces<ThreadStep>().WithSummary("Replies in a thread.");

        api.MapPost("/annotations/{id:guid}/resolve", (Guid id, SeenRequest body, ClaimsPrincipal user, ResolveThread resolve, CancellationToken cancellation) =>
            Step(resolve.RunAsync(user.ToCaller(), id, body.Revision, cancellation)))
            .Produces<ThreadStep>().WithSummary("Closes a thread.");

        api.MapPost("/annotations/{id:guid}/reopen", (Guid id, SeenRequest body, ClaimsPrincipal user, ReopenThread reopen, CancellationToken cancellation) =>
            Step(reopen.RunAsync(user.ToCaller(), id, body.Revision, cancellation)))
            .Produces<ThreadStep>().WithSummary("Opens a thread again.");
    }

    static Task<IResult> Step(Task<Outcome<ThreadStep>> step) => step.ToResultAsync(done => TypedResults.Ok(done));

    sealed record ReplyRequest(string Body);

    /// <param name="Revision">The revision that the caller saw; null for a thread that stands in a draft only.</param>
    sealed record SeenRequest(Guid? Revision);
}

/// <summary>The part of a Web Annotation that a caller decides on.</summary>
public sealed record AnnotationRequest(WebBody Body, WebTarget Target, bool Blocking = false, string? Ground = null);

static class Urn
{
    const string Prefix = "urn:uuid:";

    public static string Of(Guid id) => Prefix + id.ToString("D");

    /// <summary>Null when it is neither a urn:uuid nor a bare id.</summary>
    public static Guid? Read(string text) =>
        Guid.TryParseExact(text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text, "D", out var id) ? id : null;
}
