using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>The fields of the import pages as they were typed.</summary>
public sealed class ImportForm
{
    public string? Title { get; set; }
    public string? Publisher { get; set; }
    public string? Author { get; set; }
    public string? Address { get; set; }
    public string? ArchiveAddress { get; set; }
    public string? PublishedOn { get; set; }
    public string? Language { get; set; }
    public string? Licence { get; set; }
    public SourceReliability Reliability { get; set; }
    public string? ReliabilityNote { get; set; }
    public string? AffiliatedParty { get; set; }
    public string? Origin { get; set; }
    public string? CapturedAt { get; set; }
    public bool ComparisonOnly { get; set; }

    public string? Text { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>What the importer's browser made of a file that is no text: Markdown, by <see cref="Format"/>.</summary>
    public string? Converted { get; set; }

    public SourceFormat? Format { get; set; }

    /// <summary>Hexadecimal SHA-256 of the file that stayed in the browser.</summary>
    public string? FileHash { get; set; }

    public string? FileName { get; set; }

    /// <summary>Save a second copy of a text that is here already.</summary>
    public bool Again { get; set; }

    /// <summary>The source's version when it was opened for editing.</summary>
    public long Seen { get; set; }

    /// <summary>Which of the preview's buttons was pressed: "save", "read-again" or "bind".</summary>
    public string? Button { get; set; }

    /// <summary>The encoding to read the bytes with, where the guess was wrong.</summary>
    public string? Encoding { get; set; }

    /// <summary>A pasted list of references, for the slots.</summary>
    public string? References { get; set; }

    /// <param name="titleOtherwise">Where no title was typed.</param>
    public Outcome<SourceDetails> ToDetails(string? titleOtherwise)
    {
        if (!TryDay(PublishedOn, out var published))
            return new Refusal.Invalid($"“{PublishedOn}” is no day. Write it as 2026-03-31, or leave it empty.");
        if (!TryMoment(CapturedAt, out var captured))
            return new Refusal.Invalid($"“{CapturedAt}” is no moment. Write it as 2026-03-31T18:20 (UTC), or leave it empty.");
        var details = new SourceDetails(
            SourceDetails.Trimmed(Title) ?? titleOtherwise ?? "", Publisher, Address, published, Reliability, AffiliatedParty, ComparisonOnly)
        {
            Author = Author,
            Language = Language,
            Licence = Licence,
            ArchiveAddress = ArchiveAddress,
            ReliabilityNote = ReliabilityNote,
            Origin = Origin,
            CapturedAt = captured,
        };
        return details.WhyMalformed() is { } malformed ? malformed : details;
    }

    public static ImportForm From(SourceDetails details) => new()
    {
        Title = details.Title,
        Publisher = details.Publisher,
        Author = details.Author,
        Address = details.Address,
        ArchiveAddress = details.ArchiveAddress,
        PublishedOn = details.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Language = details.Language,
        Licence = details.Licence,
        Reliability = details.Reliability,
        ReliabilityNote = details.ReliabilityNote,
        AffiliatedParty = details.AffiliatedParty,
        Origin = details.Origin,
        CapturedAt = details.CapturedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        ComparisonOnly = details.ComparisonOnly,
    };

    static bool TryDay(string? typed, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        var isDay = DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = parsed;
        return isDay;
    }

    static bool TryMoment(string? typed, out DateTimeOffset? moment)
    {
        moment = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        var isMoment = DateTimeOffset.TryParse(typed.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed);
        moment = parsed;
        return isMoment;
    }
}
