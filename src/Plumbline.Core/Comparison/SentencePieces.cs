using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>A text in sentences, each with the white space behind it, so that together they are the text.</summary>
static class SentencePieces
{
    /// <summary>In order and without a gap; half-open, UTF-16 code units. White space at the start belongs to the first.</summary>
    public static ImmutableArray<TextSpan> Of(string text)
    {
        var starts = Segmentation.Paragraphs(text).SelectMany(paragraph => Segmentation.Sentences(text, paragraph)).Select(sentence => sentence.Start).ToList();
        if (text.Length == 0)
            return [];
        if (starts.Count == 0)
            return [new TextSpan(0, text.Length)];
        starts[0] = 0;
        return [.. starts.Select((start, i) => new TextSpan(start, i + 1 < starts.Count ? starts[i + 1] : text.Length))];
    }
}
