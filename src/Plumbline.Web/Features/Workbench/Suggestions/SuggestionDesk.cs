using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts.Suggestions;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench.Suggestions;

/// <summary>What editors ask for over the hub, as the operations that pages and scripts use too.</summary>
sealed class SuggestionDesk(SuggestChanges suggest, DecideOnSuggestions decide) : ISuggestionDesk
{
    public async Task<SuggestionAnswer> SuggestAsync(ClaimsPrincipal user, SuggestRequest request, CancellationToken cancellation)
    {
        var caller = user.ToCaller();
        // What somebody typed is never taken under another sign-in.
        if (caller.PersonId != request.Person)
            return SuggestionAnswer.Of(new Refusal.NotSignedIn(caller.PersonId == Guid.Empty ? "Your sign-in has ended." : "Somebody else is signed in here now."));
        if (request is not { Edits: { } edits, Withdrawn: { } withdrawn } || edits.Any(e => e is not { Insert: not null }))
            return SuggestionAnswer.Of(new Refusal.Invalid("Something is missing in the suggestion."));
        return SuggestionAnswer.Of(await suggest.RunAsync(caller, request.Draft, request.Version, [.. edits.OfType<SuggestedEdit>()], withdrawn, cancellation));
    }

    public async Task<SuggestionAnswer> DecideAsync(ClaimsPrincipal user, Guid draftId, string verb, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var caller = user.ToCaller();
        return SuggestionAnswer.Of(verb switch
        {
            "accept" => await decide.AcceptAsync(caller, draftId, ids, cancellation),
            "reject" => await decide.RejectAsync(caller, draftId, ids, cancellation),
            "reopen" => await decide.ReopenAsync(caller, draftId, ids, cancellation),
            _ => new Refusal.Invalid("Suggestions are accepted, rejected or reopened."),
        });
    }
}
