using System.Globalization;
using Plumbline.Core.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Copies of encyclopedias circulate under other names; one encyclopedia is no evidence for another.</summary>
static class MirroredEncyclopedia
{
    // Scholarly texts have footnote marks in brackets too; only what a wiki leaves behind counts.
    static readonly Dictionary<RemovalKind, string> Signs = new()
    {
        [RemovalKind.TemplateResidue] = "remains of templates",
        [RemovalKind.CitationError] = "error messages of a wiki's footnotes",
        [RemovalKind.EditorialMark] = "marks such as “citation needed”",
        [RemovalKind.SiteHeader] = "an encyclopedia's own header",
        [RemovalKind.Navigation] = "links for editing and navigation",
        [RemovalKind.InfoboxDebris] = "remains of an infobox",
    };

    /// <returns>What was found, as the end of a sentence; null where nothing was.</returns>
    public static string? SignIn(CleanedSource cleaned)
    {
        var found = cleaned.Removals
            .Where(removal => Signs.ContainsKey(removal.Kind))
            .Select(removal => string.Create(CultureInfo.InvariantCulture, $"{Signs[removal.Kind]} ({removal.Count})"))
            .ToArray();
        return found.Length == 0 ? null : string.Join(", ", found);
    }
}
