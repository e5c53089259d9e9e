using System.Globalization;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>What the store calls by short names, in words.</summary>
static class SourceWords
{
    public static string Removal(string kind) => kind switch
    {
        "TemplateResidue" => "Remains of templates",
        "FileResidue" => "Remains of images and files",
        "CitationMark" => "Footnote marks",
        "CitationError" => "Error messages of footnotes",
        "ReferenceEntry" => "Entries of reference lists",
        "EditorialMark" => "Editors' marks (“citation needed” and the like)",
        "Navigation" => "Navigation and edit links",
        "SiteHeader" => "The site's header",
        "InfoboxDebris" => "Remains of infoboxes",
        "Markup" => "Markup and scripts",
        _ => kind,
    };

    public static string Reliability(SourceReliability reliability) => reliability switch
    {
        SourceReliability.Unrated => "not rated yet",
        SourceReliability.Unreliable => "unreliable",
        SourceReliability.Mixed => "mixed",
        SourceReliability.Reliable => "reliable",
        _ => throw new ArgumentOutOfRangeException(nameof(reliability), reliability, message: null),
    };

    public static string PublisherUse(PublisherUse use) => use switch
    {
        Data.Sources.PublisherUse.OwnPosition => "its own position",
        Data.Sources.PublisherUse.Events => "events",
        Data.Sources.PublisherUse.Casualties => "casualties",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, message: null),
    };

    public static string Doubt(string kind) => kind switch
    {
        "CitationNeeded" => "citation needed",
        "Disputed" => "disputed",
        "SourceInDoubt" => "source in doubt",
        _ => "unclear",
    };

    public static string Use(SourceUse use) => use == SourceUse.Evidence ? "evidence" : "comparison";

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
