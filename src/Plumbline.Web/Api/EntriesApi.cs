using System.Collections.Immutable;
using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Features.History;
using Plumbline.Web.Features.Shared.Drafts;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

static class EntriesApi
{
    public static void MapEntriesApi(this RouteGroupBuilder api)
    {
        api.MapGet("/entries", (string? q, int? page, ClaimsPrincipal user, ApiActor actors, EntryListReader reader, CancellationToken cancellation) =>
            actors.ReadAsync<EntryList>(user, async actor => await reader.ReadAsync(actor, q, page ?? 1, cancellation), cancellation).ToResultAsync(list => TypedResults.Ok(list)))
            .Produces<EntryList>().WithSummary("Entries by title, fifty a page; “q” searches titles.");

        api.MapPost("/entries", (EntryRequest body, ClaimsPrincipal user, CreateEntry create, CancellationToken cancellation) =>
            create.RunAsync(user.ToCaller(), body.ToNewEntry(), cancellation).ToResultAsync(slug => TypedResults.Created("/api/v1/entries/" + slug, new EntryCreated(slug))))
            .Produces<EntryCreated>(StatusCodes.Status201Created).WithSummary("Begins an entry with its parties; without a slug, it is made of the title.");

        api.MapGet("/entries/{slug}", (string slug, ClaimsPrincipal user, ApiActor actors, EntryReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, async actor => Found(await reader.ReadAsync(actor, slug, cancellation)), cancellation).ToResultAsync(entry => TypedResults.Ok(entry)))
            .Produces<EntryView>().WithSummary("One entry: its parties, its published text, and what is being done on it.");

        api.MapGet("/entries/{slug}/revisions", (string slug, ClaimsPrincipal user, ApiActor actors, HistoryReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, async actor => Found(await reader.ReadAsync(actor, slug, cancellation)), cancellation).ToResultAsync(history => TypedResults.Ok(history)))
            .Produces<EntryHistory>().WithSummary("Revisions of an entry, the newest first.");

        MapDrafts(api);
    }

    static void MapDrafts(RouteGroupBuilder api)
    {
        api.MapGet("/entries/{slug}/drafts", (string slug, ClaimsPrincipal user, ApiActor actors, EntryReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, async actor => OpenDrafts(actor, await reader.ReadAsync(actor, slug, cancellation)), cancellation).ToResultAsync(drafts => TypedResults.Ok(drafts)))
            .Produces<ImmutableArray<DraftLine>>().WithSummary("Open drafts of an entry.");

        api.MapPost("/entries/{slug}/drafts", (string slug, DraftRequest body, ClaimsPrincipal user, StartDraft start, CancellationToken cancellation) =>
            start.RunAsync(user.ToCaller(), slug, body.Revision, cancellation).ToResultAsync(id => TypedResults.Created($"/api/v1/drafts/{id}", new DraftStarted(id))))
            .Produces<DraftStarted>(StatusCodes.Status201Created).WithSummary("Starts a draft from the published revision that was seen, or from nothing.");

        api.MapGet("/drafts/{id:guid}", (Guid id, ClaimsPrincipal user, ApiActor actors, DraftReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, id, cancellation), cancellation).ToResultAsync(draft => TypedResults.Ok(draft)))
            .Produces<DraftView>().WithSummary("A draft as it stands now, with the version to submit it by.");

        api.MapPut("/drafts/{id:guid}", (Guid id, DraftTextRequest body, ClaimsPrincipal user, WriteDraftText write, CancellationToken cancellation) =>
            write.RunAsync(user, id, body.Version, body.Text, cancellation).ToResultAsync(version => TypedResults.Ok(new DraftWritten(version))))
            .Produces<DraftWritten>().WithSummary("Replaces a draft's text, unless somebody has typed since the version that was seen.");
    }

    static Outcome<T> Found<T>(T? entry)
        where T : class =>
        entry is null ? new Refusal.NotFound("There is no such entry.") : entry;

    static Outcome<ImmutableArray<DraftLine>> OpenDrafts(Actor actor, EntryView? entry)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        return entry?.Work is { } work ? work.Drafts : new Refusal.NotFound("There is no such entry.");
    }

    sealed record EntryRequest(string Title, ImmutableArray<PartyRequest> Parties, string? Slug = null)
    {
        public NewEntry ToNewEntry() => new(Title, Slug ?? "", Parties.IsDefault ? [] : [.. Parties.OfType<PartyRequest>().Select(party => party.ToNewParty())]);
    }

    sealed record PartyRequest(string Name, string?[]? Aliases = null, string?[]? Demonyms = null, string?[]? Metonyms = null, string?[]? People = null, DateOnly? From = null, DateOnly? To = null)
    {
        public NewParty ToNewParty() => new(Name, Names.Distinct(Aliases ?? []), Names.Distinct(Demonyms ?? []), Names.Distinct(Metonyms ?? []), Names.Distinct(People ?? []), From, To);
    }

    sealed record EntryCreated(string Slug);

    /// <param name="Revision">The published revision that was seen; null when there was none.</param>
    sealed record DraftRequest(Guid? Revision);

    sealed record DraftStarted(Guid Id);

    sealed record DraftTextRequest(long Version, string Text);

    sealed record DraftWritten(long Version);
}
