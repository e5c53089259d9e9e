using System.Globalization;
using Plumbline.Core.Sources;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Copies of encyclopedias circulate under other names; one encyclopedia is no evidence for another.</summary>
static class MirroredEncyclopedia
{
    // Scholarly texts have footnote marks in brackets too; only what a wiki leaves behind counts.
    static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        [nameof(RemovalKind.TemplateResidue)] = "remains of templates",
        [nameof(RemovalKind.CitationError)] = "error messages of a wiki's footnotes",
        [nameof(RemovalKind.EditorialMark)] = "marks such as “citation needed”",
        [nameof(RemovalKind.SiteHeader)] = "an encyclopedia's own header",
        [nameof(RemovalKind.Navigation)] = "links for editing and navigation",
        [nameof(RemovalKind.InfoboxDebris)] = "remains of an infobox",
    };

    /// <returns>What was found, as the end of a sentence; null where nothing was.</returns>
    public static string? SignIn(CleanedSource cleaned) => Sentence(cleaned.Removals.Select(r => (r.Kind.ToString(), r.Count)));

    public static string? SignIn(IEnumerable<SourceRemoval> removals) => Sentence(removals.Select(r => (r.Kind, r.Count)));

    static string? Sentence(IEnumerable<(string Kind, int Count)> removals)
    {
        var found = removals
            .Where(removal => Signs.ContainsKey(removal.Kind))
            .Select(removal => string.Create(CultureInfo.InvariantCulture, $"{Signs[removal.Kind]} ({removal.Count})"))
            .ToArray();
        return found.Length == 0 ? null : string.Join(", ", found);
    }
}
