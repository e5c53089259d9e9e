namespace Plumbline.Core.Sources;

/// <summary>Tells MediaWiki's markup from text that happens to hold a bracket.</summary>
static class WikitextSigns
{
    const int Enough = 3;

    public static bool In(string text)
    {
        if (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<body", StringComparison.OrdinalIgnoreCase))
            return false;
        return Pairs(text, "[[", "]]") + Pairs(text, "{{", "}}") + Headings(text) + Pairs(text, "\n{|", "\n|}") + Pairs(text, "<ref", "</ref>") >= Enough
            || (Pairs(text, "{{", "}}") > 0 && text.TrimStart().StartsWith("{{", StringComparison.Ordinal));
    }

    static int Pairs(string text, string opening, string closing)
    {
        var found = 0;
        for (var at = text.IndexOf(opening, StringComparison.Ordinal); at >= 0 && found < Enough; at = text.IndexOf(opening, at + 2, StringComparison.Ordinal))
        {
            if (text.IndexOf(closing, at, StringComparison.Ordinal) < 0)
                break;
            found++;
        }
        return found;
    }

    static int Headings(string text)
    {
        var found = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("==") && line.TrimEnd().EndsWith("==") && line.Length > 5)
                found++;
            if (found == Enough)
                break;
        }
        return found;
    }
}
