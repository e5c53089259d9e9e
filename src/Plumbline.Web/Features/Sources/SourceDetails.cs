using Plumbline.Core.Review;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>What a person says about a source.</summary>
/// <param name="AffiliatedParty">Name of the party it speaks for; null for an independent one.</param>
/// <param name="ComparisonOnly">Never evidence, whatever it says.</param>
public sealed record SourceDetails(
    string Title, string? Publisher = null, string? Address = null, DateOnly? PublishedOn = null,
    SourceReliability Reliability = SourceReliability.Unrated, string? AffiliatedParty = null, bool ComparisonOnly = false)
{
    const int LongestField = 300;
    const int LongestAddress = 2000;

    public Refusal? WhyMalformed()
    {
        if (string.IsNullOrWhiteSpace(Title))
            return new Refusal.Invalid("Give the source a title.");
        if (new[] { Title, Publisher, AffiliatedParty }.Any(field => field?.Length > LongestField))
            return new Refusal.Invalid($"Title, publisher and party take {LongestField} characters each.");
        if (Address is { Length: > LongestAddress })
            return new Refusal.Invalid($"The address takes {LongestAddress} characters.");
        // Shown as a link later, where a script's address would run.
        if (!string.IsNullOrWhiteSpace(Address)
            && !(Uri.TryCreate(Address.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)))
            return new Refusal.Invalid("The address has to begin with http:// or https://. Leave it empty for a source that is not on the web.");
        return null;
    }

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
