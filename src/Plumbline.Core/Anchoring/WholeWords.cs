using Plumbline.Core.Text;

namespace Plumbline.Core.Anchoring;

/// <summary>What is left of a passage may begin or stop within a word; a passage that began and ended with whole words still does.</summary>
static class WholeWords
{
    public static TextSpan Around(string text, TextSpan span, string quote)
    {
        var (start, end) = (span.Start, span.End);
        if (char.IsLetterOrDigit(quote[0]))
        {
            while (start > 0 && start < text.Length && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
                start--;
        }
        if (char.IsLetterOrDigit(quote[^1]))
        {
            while (end > 0 && end < text.Length && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(text[end]))
                end++;
        }
        while (start < end && char.IsWhiteSpace(text[start]) && !char.IsWhiteSpace(quote[0]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]) && !char.IsWhiteSpace(quote[^1]))
            end--;
        return new TextSpan(start, end);
    }
}
