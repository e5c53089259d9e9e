using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Freezing;

/// <summary>The sentences of the paragraphs that a change touches, before and after it. Nothing else of the text is read.</summary>
static class TouchedSentences
{
    const int LeastWords = 3;

    /// <summary>Code units looked at on each side for where a paragraph ends.</summary>
    const int LongestParagraph = 20_000;
    const int Step = 512;

    /// <param name="spans">What is changed, in order; half-open, UTF-16 code units of <paramref name="text"/>.</param>
    /// <returns>Each wording once, with where it stands first.</returns>
    public static Dictionary<string, TextSpan> Of(PiecedText text, IEnumerable<TextSpan> spans)
    {
        var found = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        var read = 0;
        foreach (var span in spans)
        {
            if (span.End < read)
                continue;
            var around = new TextSpan(Math.Max(read, StartAround(text, span.Start)), EndAround(text, span.End));
            read = around.End;
            var words = text.Slice(around.Start, around.End);
            foreach (var sentence in Segmentation.Paragraphs(words).SelectMany(paragraph => Segmentation.Sentences(words, paragraph)))
            {
                var wording = SpacedWords.Of(sentence.Of(words));
                if (wording.AsSpan().Count(' ') >= LeastWords - 1)
                    found.TryAdd(wording, sentence.Shift(around.Start));
            }
        }
        return found;
    }

    // Only blank lines that lie before the change as a whole: what is found has to be the same before and after it.
    static int StartAround(PiecedText text, int position)
    {
        for (var end = position; end > 0 && position - end < LongestParagraph;)
        {
            var start = Math.Max(0, end - Step);
            if (text.Slice(start, Math.Min(position, end + 1)).LastIndexOf("\n\n", StringComparison.Ordinal) is var at and >= 0)
                return start + at + 2;
            end = start;
        }
        return Math.Max(0, position - LongestParagraph);
    }

    static int EndAround(PiecedText text, int position)
    {
        for (var start = position; start < text.Length && start - position < LongestParagraph; start += Step)
        {
            var end = Math.Min(text.Length, start + Step + 1);
            if (text.Slice(start, end).IndexOf("\n\n", StringComparison.Ordinal) is var at and >= 0)
                return start + at;
        }
        return Math.Min(text.Length, position + LongestParagraph);
    }
}
