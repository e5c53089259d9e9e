using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>The fields of the import pages as they were typed.</summary>
public sealed class ImportForm
{
    public string? Title { get; set; }
    public string? Publisher { get; set; }
    public string? Address { get; set; }
    public string? PublishedOn { get; set; }
    public SourceReliability Reliability { get; set; }
    public string? AffiliatedParty { get; set; }
    public bool ComparisonOnly { get; set; }
    public string? Text { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>Save a second copy of a text that is here already.</summary>
    public bool Again { get; set; }

    /// <param name="titleOtherwise">Where no title was typed.</param>
    public Outcome<SourceDetails> ToDetails(string? titleOtherwise)
    {
        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(PublishedOn))
        {
            if (!DateOnly.TryParseExact(PublishedOn.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed))
                return new Refusal.Invalid($"“{PublishedOn}” is no day. Write it as 2026-03-31, or leave it empty.");
            day = typed;
        }
        var details = new SourceDetails(
            SourceDetails.Trimmed(Title) ?? titleOtherwise ?? "", Publisher, Address, day, Reliability, AffiliatedParty, ComparisonOnly);
        return details.WhyMalformed() is { } malformed ? malformed : details;
    }

    public static ImportForm From(SourceDetails details) => new()
    {
        Title = details.Title,
        Publisher = details.Publisher,
        Address = details.Address,
        PublishedOn = details.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Reliability = details.Reliability,
        AffiliatedParty = details.AffiliatedParty,
        ComparisonOnly = details.ComparisonOnly,
    };
}
