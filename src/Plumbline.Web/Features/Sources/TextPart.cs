namespace Plumbline.Web.Features.Sources;

/// <summary>A long text in pages: a browser that is given twenty megabytes at once stands still.</summary>
public static class TextPart
{
    const int Length = 60_000;

    /// <returns>Half-open, UTF-16; cut between paragraphs where there is one nearby, never within a surrogate pair.</returns>
    public static IReadOnlyList<Range> Of(string text)
    {
        var parts = new List<Range>();
        var start = 0;
        while (text.Length - start > Length)
        {
            var end = start + Length;
            var paragraph = text.LastIndexOf("\n\n", end, Length / 2, StringComparison.Ordinal);
            if (paragraph > start)
                end = paragraph;
            else if (char.IsLowSurrogate(text[end]))
                end--;
            parts.Add(start..end);
            start = end;
        }
        parts.Add(start..text.Length);
        return parts;
    }
}
