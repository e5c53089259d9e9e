using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Workbench;

/// <summary>The sentence in which a phrase stands, for telling whether it has changed.</summary>
static class SentenceAround
{
    public static string Of(string text, TextSpan phrase)
    {
        var start = phrase.Start;
        while (start > 0 && !EndsBefore(text, start))
            start--;
        var end = Math.Max(phrase.End, start);
        while (end < text.Length && !EndsBefore(text, end))
            end++;
        return text[start..end].Trim();
    }

    /// <summary>A full stop after an abbreviation cuts too early; then less has to stay the same, on both sides alike.</summary>
    static bool EndsBefore(string text, int at) =>
        text[at - 1] == '\n' || (text[at - 1] is '.' or '!' or '?' && (at == text.Length || char.IsWhiteSpace(text[at])));
}
