using Plumbline.Core.Anchoring;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Finds a flag's words again in a newer text.</summary>
static class Reanchoring
{
    /// <summary>A flag is about its very words: reworded, they are gone. (A thread may go along with a reworded passage.)</summary>
    public static TextSpan? FindWords(string text, TextAnchor anchor) =>
        anchor.Quote.Length > 0
        && AnchorFinder.Find(text, anchor) is { } span
        && string.Equals(span.Of(text), anchor.Quote, StringComparison.Ordinal)
            ? span
            : null;

    /// <summary>The whole sentence in which a phrase stands is the same in both texts.</summary>
    public static bool SentenceIsSame(string oldText, TextSpan oldSpan, string newText, TextSpan newSpan) =>
        !oldSpan.IsEmpty && string.Equals(SentenceAround(oldText, oldSpan), SentenceAround(newText, newSpan), StringComparison.Ordinal);

    static string SentenceAround(string text, TextSpan phrase)
    {
        var paragraph = Paragraphs.Of(text).FirstOrDefault(p => p.Overlaps(phrase), phrase);
        var inside = paragraph.Of(text);
        var sentences = Sentences.Of(inside, Tokens.Of(inside))
            .Select(sentence => sentence.Span)
            .Where(sentence => sentence.Overlaps(phrase.Shift(-paragraph.Start)))
            .ToList();
        return sentences.Count == 0 ? inside : inside[sentences[0].Start..sentences[^1].End];
    }
}
