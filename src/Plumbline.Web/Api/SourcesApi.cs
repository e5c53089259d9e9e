using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Sources;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

static class SourcesApi
{
    // Twenty megabytes of text, escaped as JSON.
    const int LargestImport = 48 * 1024 * 1024;

    public static void MapSourcesApi(this RouteGroupBuilder api)
    {
        api.MapGet("/sources", (string? search, int? page, ClaimsPrincipal user, ApiActor actors, SourceReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ListAsync(actor, search, page ?? 1, cancellation), cancellation).ToResultAsync(list => TypedResults.Ok(list)))
            .Produces<SourceList>().WithSummary("Sources, newest first.");

        api.MapGet("/sources/{id:guid}", (Guid id, ClaimsPrincipal user, ApiActor actors, SourceReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, id, cancellation), cancellation).ToResultAsync(read => TypedResults.Ok(read)))
            .Produces<ReadSource>().WithSummary("A source with its cleaned and its original text.");

        api.MapPost("/sources", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(LargestImport))
            .Produces<ImportedSource>(StatusCodes.Status201Created).WithSummary("Cleans a text and keeps it.");

        api.MapGet("/entries/{slug}/sources", (string slug, ClaimsPrincipal user, ApiActor actors, SourceReader reader, CancellationToken cancellation) =>
            OfEntryAsync(slug, reader, entry => actors.ReadAsync(user, actor => reader.OfEntryAsync(actor, entry, cancellation), cancellation), cancellation)
                .ToResultAsync(list => TypedResults.Ok(list)))
            .Produces<ImmutableArray<AttachedSource>>().WithSummary("The sources attached to an entry.");

        api.MapPost("/entries/{slug}/sources", (string slug, AttachRequest body, ClaimsPrincipal user, SourceReader reader, AttachSource attach, CancellationToken cancellation) =>
            OfEntryAsync(slug, reader, entry => attach.RunAsync(user.ToCaller(), entry, body.SourceId, body.Use, cancellation), cancellation)
                .ToResultAsync(_ => TypedResults.NoContent()))
            .Produces(StatusCodes.Status204NoContent).WithSummary("Attaches a source, or changes what it is attached for.");

        api.MapDelete("/entries/{slug}/sources/{id:guid}", (string slug, Guid id, ClaimsPrincipal user, SourceReader reader, DetachSource detach, CancellationToken cancellation) =>
            OfEntryAsync(slug, reader, entry => detach.RunAsync(user.ToCaller(), entry, id, cancellation), cancellation)
                .ToResultAsync(_ => TypedResults.NoContent()))
            .Produces(StatusCodes.Status204NoContent).WithSummary("Takes a source away from an entry.");
    }

    static async Task<IResult> ImportAsync(ImportRequest body, ClaimsPrincipal user, ImportSource import, CancellationToken cancellation)
    {
        var details = new SourceDetails(
            body.Title, body.Publisher, body.Address, body.PublishedOn, body.Reliability, body.AffiliatedParty, body.ComparisonOnly);
        return PreparedSource.FromPaste(body.Text, cancellation) switch
        {
            Outcome<PreparedSource>.Done prepared => await import.RunAsync(user.ToCaller(), prepared.Value, details, body.Again, cancellation)
                .ToResultAsync(source => TypedResults.Created($"/api/v1/sources/{source.Id}", source)),
            Outcome<PreparedSource>.Refused refused => refused.Why.ToProblem(),
            _ => throw new InvalidOperationException(),
        };
    }

    static async Task<Outcome<T>> OfEntryAsync<T>(
        string slug, SourceReader reader, Func<Guid, Task<Outcome<T>>> use, CancellationToken cancellation) =>
        await reader.FindEntryAsync(slug, cancellation) is { } entry
            ? await use(entry)
            : new Refusal.NotFound($"There is no entry “{slug}”.");

    /// <param name="Again">Keep a second copy of a text that is here already.</param>
    sealed record ImportRequest(
        string Title, string Text, string? Publisher = null, string? Address = null, DateOnly? PublishedOn = null,
        SourceReliability Reliability = SourceReliability.Unrated, string? AffiliatedParty = null, bool ComparisonOnly = false, bool Again = false);

    sealed record AttachRequest(Guid SourceId, SourceUse Use);
}
