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
        api.MapGet("/sources", ([AsParameters] SourceFilter filter, int? page, ClaimsPrincipal user, ApiActor actors, SourceReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ListAsync(actor, filter, page ?? 1, cancellation), cancellation).ToResultAsync(list => TypedResults.Ok(list)))
            .Produces<SourceList>().WithSummary("Sources, newest first.");

        api.MapGet("/sources/{id:guid}", (Guid id, ClaimsPrincipal user, ApiActor actors, SourceReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, id, cancellation), cancellation).ToResultAsync(read => TypedResults.Ok(read)))
            .Produces<ReadSource>().WithSummary("A source with its cleaned and its original text.");

        api.MapPost("/sources", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(LargestImport))
            .Produces<ImportedSource>(StatusCodes.Status201Created).WithSummary("Cleans a text and keeps it.");

        api.MapGet("/sources/{id:guid}/removed", (Guid id, string? kind, int? page, ClaimsPrincipal user, ApiActor actors, SourceReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.RemovedAsync(actor, id, kind, page ?? 1, cancellation), cancellation).ToResultAsync(pieces => TypedResults.Ok(pieces)))
            .Produces<RemovedPieces>().WithSummary("What cleaning took out of a source, piece by piece.");

        api.MapPut("/sources/{id:guid}", (Guid id, EditRequest body, ClaimsPrincipal user, EditSource edit, CancellationToken cancellation) =>
            edit.RunAsync(user.ToCaller(), id, body.Version, body.ToDetails(), cancellation).ToResultAsync(_ => TypedResults.NoContent()))
            .Produces(StatusCodes.Status204NoContent).WithSummary("Changes what is recorded about a source; every field is replaced.");

        api.MapDelete("/sources/{id:guid}", (Guid id, [FromBody] ArchiveRequest body, ClaimsPrincipal user, ArchiveSource archive, CancellationToken cancellation) =>
            archive.RunAsync(user.ToCaller(), id, body.Reason, cancellation).ToResultAsync(_ => TypedResults.NoContent()))
            .Produces(StatusCodes.Status204NoContent).WithSummary("Archives a source; what cites it keeps it, and nothing is deleted.");

        api.MapPost("/sources/{id:guid}/origins", (Guid id, OriginRequest body, ClaimsPrincipal user, MarkOrigin mark, CancellationToken cancellation) =>
            mark.RunAsync(user.ToCaller(), id, body.Passage, body.Origin, cancellation).ToResultAsync(origin => TypedResults.Created($"/api/v1/sources/{id}", new { id = origin })))
            .Produces(StatusCodes.Status201Created).WithSummary("Records whose words a passage repeats.");

        api.MapGet("/publishers", (ClaimsPrincipal user, ApiActor actors, PublisherReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ListAsync(actor, cancellation), cancellation).ToResultAsync(list => TypedResults.Ok(list)))
            .Produces<PublisherList>().WithSummary("Publishers, with the decisions on how far each can be relied on.");

        api.MapPost("/publishers/ratings", (RateRequest body, ClaimsPrincipal user, RatePublisher rate, CancellationToken cancellation) =>
            rate.RunAsync(user.ToCaller(), body.Publisher, body.Use, body.Reliability, body.Reason, cancellation).ToResultAsync(id => TypedResults.Created("/api/v1/publishers", new { id })))
            .Produces(StatusCodes.Status201Created).WithSummary("Decides how far a publisher can be relied on for one use.");

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
        return PreparedSource.FromPaste(body.Text, cancellation) switch
        {
            Outcome<PreparedSource>.Done prepared => await import.RunAsync(user.ToCaller(), prepared.Value, body.ToDetails(), body.Again, cancellation, body.Replaces)
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

    record Described(string Title)
    {
        public string? Publisher { get; init; }
        public string? Address { get; init; }
        public DateOnly? PublishedOn { get; init; }
        public SourceReliability Reliability { get; init; }
        public string? AffiliatedParty { get; init; }
        public bool ComparisonOnly { get; init; }
        public string? Author { get; init; }
        public string? Language { get; init; }
        public string? Licence { get; init; }
        public string? ArchiveAddress { get; init; }
        public string? ReliabilityNote { get; init; }
        public string? Origin { get; init; }
        public DateTimeOffset? CapturedAt { get; init; }

        public SourceDetails ToDetails() => new(Title, Publisher, Address, PublishedOn, Reliability, AffiliatedParty, ComparisonOnly)
        {
            Author = Author,
            Language = Language,
            Licence = Licence,
            ArchiveAddress = ArchiveAddress,
            ReliabilityNote = ReliabilityNote,
            Origin = Origin,
            CapturedAt = CapturedAt,
        };
    }

    sealed record ImportRequest(string Title, string Text) : Described(Title)
    {
        /// <summary>Keep a second copy of a text that is here already.</summary>
        public bool Again { get; init; }

        /// <summary>The source of which this is a newer version.</summary>
        public Guid? Replaces { get; init; }
    }

    /// <param name="Version">The version that was seen.</param>
    sealed record EditRequest(string Title, long Version) : Described(Title);

    sealed record ArchiveRequest(string? Reason);

    sealed record OriginRequest(string? Passage, string? Origin);

    sealed record RateRequest(string? Publisher, PublisherUse Use, SourceReliability Reliability, string? Reason);

    sealed record AttachRequest(Guid SourceId, SourceUse Use);
}
