using System.Collections.Immutable;
using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Shared.Drafts;
using Plumbline.Web.Features.Workbench.Authorship;
using Plumbline.Web.Features.Workbench.Suggestions;
using Plumbline.Web.Live.Drafts.Suggestions;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

static class SuggestionsApi
{
    public static void MapSuggestionsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/drafts/{id:guid}/suggestions", (Guid id, ClaimsPrincipal user, ApiActor actors, SuggestionsReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, id, cancellation), cancellation).ToResultAsync(list => TypedResults.Ok(list)))
            .Produces<SuggestionList>().WithSummary("A draft's open suggestions in the order of the text, and the latest decisions; spans are half-open, in UTF-16 code units.");

        api.MapPost("/drafts/{id:guid}/suggestions", (Guid id, SuggestionRequest body, ClaimsPrincipal user, SuggestChanges suggest, CancellationToken cancellation) =>
            suggest.RunAsync(user.ToCaller(), id, body.Version, body.ToEdits(), [], cancellation).ToResultAsync(Taken))
            .Produces<DecisionTaken>().WithSummary("Suggests that a range of the draft, at a version, reads otherwise. A replacement is two suggestions.");

        api.MapPost("/drafts/{id:guid}/suggestions/withdraw", (Guid id, ChosenRequest body, ClaimsPrincipal user, SuggestChanges suggest, ApiActor actors, DraftReader drafts, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => drafts.ReadAsync(actor, id, cancellation), cancellation)
                .ThenAsync(draft => suggest.RunAsync(user.ToCaller(), id, draft.Version, [], body.Ids, cancellation)).ToResultAsync(Taken))
            .Produces<DecisionTaken>().WithSummary("Takes back suggestions of one's own.");

        MapDecision(api, "accept", "Makes suggestions part of the text, each as a change by its suggester.", (decide, caller, id, ids, c) => decide.AcceptAsync(caller, id, ids, c));
        MapDecision(api, "reject", "Puts suggestions aside; they stay listed.", (decide, caller, id, ids, c) => decide.RejectAsync(caller, id, ids, c));
        MapDecision(api, "reopen", "Undoes decisions; what accepting has changed in the text is taken back.", (decide, caller, id, ids, c) => decide.ReopenAsync(caller, id, ids, c));

        api.MapGet("/drafts/{id:guid}/authorship", (Guid id, ClaimsPrincipal user, ApiActor actors, DraftReader drafts, AuthorshipReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => drafts.ReadAsync(actor, id, cancellation), cancellation)
                .ThenAsync(draft => ReadAsync(reader, draft, cancellation)).ToResultAsync(authorship => TypedResults.Ok(authorship)))
            .Produces<DraftAuthorship>().WithSummary("Who wrote which part of the draft since the published version; spans are half-open, in UTF-16 code units.");
    }

    static void MapDecision(
        RouteGroupBuilder api, string verb, string summary,
        Func<DecideOnSuggestions, Data.Changes.Caller, Guid, IReadOnlyList<Guid>, CancellationToken, Task<Outcome<DecisionTaken>>> run) =>
        api.MapPost($"/drafts/{{id:guid}}/suggestions/{verb}", (Guid id, ChosenRequest body, ClaimsPrincipal user, DecideOnSuggestions decide, CancellationToken cancellation) =>
            run(decide, user.ToCaller(), id, body.Ids, cancellation).ToResultAsync(Taken))
            .Produces<DecisionTaken>().WithSummary(summary);

    static IResult Taken(DecisionTaken taken) => TypedResults.Ok(taken);

    static async Task<Outcome<DraftAuthorship>> ReadAsync(AuthorshipReader reader, DraftView draft, CancellationToken cancellation) =>
        await reader.ReadAsync(draft.Id, draft.Version, cancellation) is { } authorship
            ? authorship
            : new Refusal.NotFound("The draft's log has a gap, so nobody can say who wrote which part.");

    static async Task<Outcome<TNext>> ThenAsync<T, TNext>(this Task<Outcome<T>> outcome, Func<T, Task<Outcome<TNext>>> next) => await outcome switch
    {
        Outcome<T>.Done done => await next(done.Value),
        Outcome<T>.Refused refused => refused.Why,
        _ => throw new InvalidOperationException(),
    };

    /// <param name="Version">The draft's version that the range was read at.</param>
    /// <param name="Start">Half-open with <paramref name="End"/>, UTF-16 code units.</param>
    /// <param name="Replacement">Empty to take the range out only.</param>
    sealed record SuggestionRequest(long Version, int Start, int End, string Replacement)
    {
        public IReadOnlyList<SuggestedEdit> ToEdits()
        {
            var edits = new List<SuggestedEdit>();
            if (Replacement.Length > 0)
                edits.Add(new(Guid.CreateVersion7(), Start, Start, Replacement.ReplaceLineEndings("\n")));
            if (End != Start || edits.Count == 0)
                edits.Add(new(Guid.CreateVersion7(), Start, End, ""));
            return edits;
        }
    }

    sealed record ChosenRequest(ImmutableArray<Guid> Ids);
}
