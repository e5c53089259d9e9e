using System.Security.Claims;
using Plumbline.Core.Review;

namespace Plumbline.Web.Live.Drafts.Suggestions;

/// <summary>Takes suggestions and decisions on them from editors; asks each time what the sender may do.</summary>
public interface ISuggestionDesk
{
    Task<SuggestionAnswer> SuggestAsync(ClaimsPrincipal user, SuggestRequest request, CancellationToken cancellation);

    Task<SuggestionAnswer> DecideAsync(ClaimsPrincipal user, Guid draftId, string verb, IReadOnlyList<Guid> ids, CancellationToken cancellation);
}

/// <summary>As it came off the wire: anybody can write one, so anything may be missing.</summary>
/// <param name="Person">Whose suggestions these are.</param>
/// <param name="Version">The document's version that the edits were made on.</param>
/// <param name="Withdrawn">Earlier ones of the same person that are to go.</param>
public sealed record SuggestRequest(Guid Draft, Guid Person, long Version, IReadOnlyList<SuggestedEdit?>? Edits, IReadOnlyList<Guid>? Withdrawn);

/// <param name="Kind">"done", "stale", "refused", "signedOut" or "invalid".</param>
/// <param name="Done">Those that were stored or decided.</param>
/// <param name="Reason">In words for the person; null when all went well.</param>
public sealed record SuggestionAnswer(string Kind, IReadOnlyList<Guid> Done, string? Reason)
{
    public static SuggestionAnswer Of(Outcome<DecisionTaken> outcome) => outcome.Match(
        taken => new SuggestionAnswer("done", taken.Done, taken.NotDone.IsEmpty ? null : string.Join(' ', taken.NotDone.Distinct())),
        Of);

    public static SuggestionAnswer Of(Refusal refusal) => new(
        refusal switch
        {
            Refusal.NotSignedIn => "signedOut",
            Refusal.Stale => "stale",
            Refusal.Invalid or Refusal.TooLarge => "invalid",
            _ => "refused",
        },
        [],
        refusal.Reason);
}
