using Plumbline.Core.Text;

namespace Plumbline.Web.Api;

/// <summary>Between UTF-16 code units, in which everything here counts, and the code points of Web Annotations.</summary>
static class CodePoints
{
    public static (int Start, int End) Of(string text, TextSpan span)
    {
        var start = Count(text.AsSpan(0, span.Start));
        return (start, start + Count(text.AsSpan(span.Start, span.Length)));
    }

    /// <summary>Null when the text is shorter.</summary>
    public static TextSpan? ToSpan(string text, int start, int end)
    {
        var from = Unit(text, 0, start);
        var to = from is { } at ? Unit(text, at, end - start) : null;
        return from is { } first && to is { } last ? new TextSpan(first, last) : null;
    }

    static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    static int? Unit(string text, int from, int codePoints)
    {
        if (codePoints < 0)
            return null;
        var at = from;
        for (var i = 0; i < codePoints; i++)
        {
            if (at >= text.Length)
                return null;
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }
        return at;
    }
}
