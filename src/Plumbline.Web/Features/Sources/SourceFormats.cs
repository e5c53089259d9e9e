using Plumbline.Core.Sources;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>What kind of file a text came in.</summary>
static class SourceFormats
{
    /// <summary>By the file's name, and where that says little by how the text reads.</summary>
    public static SourceFormat Of(string? fileName, string text) => Path.GetExtension(fileName ?? "").ToLowerInvariant() switch
    {
        ".md" or ".markdown" => SourceFormat.Markdown,
        ".htm" or ".html" or ".xhtml" or ".mhtml" => SourceFormat.Html,
        ".wiki" or ".mediawiki" or ".wikitext" => SourceFormat.Wikitext,
        _ when SourceKinds.IsWikitext(text) => SourceFormat.Wikitext,
        _ when SourceKinds.IsPage(text) => SourceFormat.Html,
        _ => SourceFormat.PlainText,
    };

    public static string InWords(SourceFormat format) => format switch
    {
        SourceFormat.Markdown => "Markdown",
        SourceFormat.Html => "a saved page (HTML)",
        SourceFormat.Wikitext => "wikitext",
        SourceFormat.Docx => "a Word document",
        SourceFormat.Pdf => "a PDF document",
        _ => "plain text",
    };
}
