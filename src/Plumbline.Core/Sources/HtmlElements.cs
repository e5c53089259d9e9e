using System.Collections.Frozen;

namespace Plumbline.Core.Sources;

/// <summary>What the elements of a page are to a reader of its text.</summary>
static class HtmlElements
{
    /// <summary>Their content is not markup, and nothing to read.</summary>
    public static readonly FrozenSet<string> Raw = FrozenSet.Create("script", "style", "textarea", "iframe", "noembed", "noframes", "xmp", "title");

    /// <summary>They hold markup, but nothing of the article.</summary>
    public static readonly FrozenSet<string> Apart = FrozenSet.Create(
        "noscript", "template", "svg", "math", "object", "select", "button", "form", "nav", "footer", "audio", "video", "canvas", "dialog");

    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "p", "div", "section", "article", "main", "header", "aside", "blockquote", "ul", "ol", "dl", "dt", "dd", "figure", "figcaption",
        "table", "thead", "tbody", "tfoot", "caption", "pre", "hr", "address", "body", "html", "head", "details", "summary");

    /// <summary>Words and phrases; with the others, all that may be taken for a tag in a text that is no page.</summary>
    public static readonly FrozenSet<string> Inline = FrozenSet.Create(
        "a", "abbr", "b", "bdi", "bdo", "big", "center", "cite", "code", "data", "del", "em", "font", "i", "img", "ins", "kbd", "label", "mark",
        "meta", "link", "base", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nowiki",
        "input", "embed", "source", "applet", "param");

    public static bool IsKnown(string name) => Raw.Contains(name) || Apart.Contains(name) || Blocks.Contains(name) || Inline.Contains(name)
        || name is "br" or "li" or "tr" or "td" or "th" || IsHeading(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    static readonly FrozenDictionary<string, RemovalKind> ClassesApart = TsvResource.Rows("page-classes.tsv")
        .ToFrozenDictionary(r => r[0], r => Enum.Parse<RemovalKind>(r[1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The list of a wiki page's references, which may stand without a heading.</summary>
    public static bool IsReferenceList(string name, ReadOnlySpan<char> tag) =>
        string.Equals(name, "ol", StringComparison.Ordinal) && tag.Contains("references", StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind of site furniture that an opening tag's class gives away; null for content.</summary>
    public static RemovalKind? FurnitureOf(ReadOnlySpan<char> tag)
    {
        var at = tag.IndexOf("class=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = tag[(at + 6)..].TrimStart("\"'");
        var end = value.IndexOfAny("\"'>");
        RemovalKind? kind = null;
        foreach (var word in value[..Math.Max(0, end)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // A doubt within brackets, "[citation needed]", is marked as not to be printed, too.
            if (string.Equals(word, "Inline-Template", StringComparison.OrdinalIgnoreCase))
                return null;
            if (ClassesApart.TryGetValue(word, out var known))
                kind ??= known;
        }
        return kind;
    }
}
