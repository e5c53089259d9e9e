using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>Puts a text's headings below the page's own, and gives each an id to link to.</summary>
static class HeadingOutline
{
    /// <summary>Keeps a heading called "Main" from taking the id of something in the page.</summary>
    const string Prefix = "s-";

    const int Lowest = 6;
    const int MaxIdLength = 80;

    public static void Arrange(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        // The page has its h1. All headings move together, so that none skips a level.
        var shift = headings.Any(heading => heading.Level == 1) ? 1 : 0;
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(heading.Level + shift, Lowest);
            heading.GetAttributes().Id = Unique(Prefix + IdOf(heading), taken);
        }
    }

    static string Unique(string id, Dictionary<string, int> taken)
    {
        var count = taken[id] = taken.GetValueOrDefault(id) + 1;
        return count == 1 ? id : Unique(string.Create(CultureInfo.InvariantCulture, $"{id}-{count}"), taken);
    }

    static string IdOf(HeadingBlock heading)
    {
        var id = new StringBuilder();
        foreach (var c in heading.Inline?.Descendants<LiteralInline>().SelectMany(text => text.Content.ToString()) ?? [])
        {
            if (id.Length >= MaxIdLength)
                break;
            if (char.IsLetterOrDigit(c))
                id.Append(char.ToLowerInvariant(c));
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }
        return id.ToString().TrimEnd('-');
    }
}
