using System.Text.RegularExpressions;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>What a person says about a source.</summary>
/// <param name="AffiliatedParty">Name of the party it speaks for; null for an independent one.</param>
/// <param name="ComparisonOnly">Never evidence, whatever it says.</param>
public sealed partial record SourceDetails(
    string Title, string? Publisher = null, string? Address = null, DateOnly? PublishedOn = null,
    SourceReliability Reliability = SourceReliability.Unrated, string? AffiliatedParty = null, bool ComparisonOnly = false)
{
    const int LongestField = 300;
    const int LongestAddress = 2000;
    const int LongestNote = 1000;

    public string? Author { get; init; }

    /// <summary>A language tag, as "en" or "sr-Latn".</summary>
    public string? Language { get; init; }

    public string? Licence { get; init; }
    public string? ArchiveAddress { get; init; }
    public string? ReliabilityNote { get; init; }

    /// <summary>Whose words the whole text repeats.</summary>
    public string? Origin { get; init; }

    /// <summary>When the page was saved from the web, UTC.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    public Refusal? WhyMalformed()
    {
        if (string.IsNullOrWhiteSpace(Title))
            return new Refusal.Invalid("Give the source a title.");
        if (new[] { Title, Publisher, Author, AffiliatedParty, Licence, Origin }.Any(field => field?.Length > LongestField))
            return new Refusal.Invalid($"Title, publisher, author, party, licence and origin take {LongestField} characters each.");
        if (ReliabilityNote is { Length: > LongestNote })
            return new Refusal.Invalid($"The note on reliability takes {LongestNote} characters.");
        if (Trimmed(Language) is { } tag && !LanguageTag().IsMatch(tag))
            return new Refusal.Invalid($"“{tag}” is no tag of a language. Write it as en, hy or sr-Latn.");
        return WhyNoAddress(Address, "The address") ?? WhyNoAddress(ArchiveAddress, "The archive's address");
    }

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Writes all of it into a source.</summary>
    public void Fill(Source source)
    {
        source.Title = Title.Trim();
        source.TitleKey = SearchKey.Of(source.Title);
        source.Publisher = Trimmed(Publisher);
        source.PublisherKey = source.Publisher is { } publisher ? SearchKey.Of(publisher) : null;
        source.Author = Trimmed(Author);
        source.Address = Trimmed(Address);
        source.ArchiveAddress = Trimmed(ArchiveAddress);
        source.PublishedOn = PublishedOn;
        source.Language = Trimmed(Language);
        source.Licence = Trimmed(Licence);
        source.Reliability = Reliability;
        source.ReliabilityNote = Trimmed(ReliabilityNote);
        source.AffiliatedParty = Trimmed(AffiliatedParty);
        source.Origin = Trimmed(Origin);
        source.CapturedAt = CapturedAt;
        source.ComparisonOnly = ComparisonOnly;
    }

    public static SourceDetails Of(Source source) => new(
        source.Title, source.Publisher, source.Address, source.PublishedOn, source.Reliability, source.AffiliatedParty, source.ComparisonOnly)
    {
        Author = source.Author,
        Language = source.Language,
        Licence = source.Licence,
        ArchiveAddress = source.ArchiveAddress,
        ReliabilityNote = source.ReliabilityNote,
        Origin = source.Origin,
        CapturedAt = source.CapturedAt,
    };

    // Shown as a link later, where a script's address would run.
    static Refusal? WhyNoAddress(string? address, string which)
    {
        if (address is { Length: > LongestAddress })
            return new Refusal.Invalid($"{which} takes {LongestAddress} characters.");
        return !string.IsNullOrWhiteSpace(address)
            && !(Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            ? new Refusal.Invalid($"{which} has to begin with http:// or https://. Leave it empty for a source that is not on the web.")
            : null;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}
