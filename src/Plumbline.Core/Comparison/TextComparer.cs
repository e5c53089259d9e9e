namespace Plumbline.Core.Comparison;

/// <summary>Compares two texts by sentence, and by word within sentences that belong together.</summary>
public static class TextComparer
{
    /// <summary>
    /// The same texts always give the same rows. White space between words never counts as a difference.
    /// Time grows little faster than the texts, related or not.
    /// </summary>
    public static TextComparison Compare(string oldText, string newText, CancellationToken cancellation = default) =>
        Compare(oldText, newText, ComparisonOptions.Default, cancellation);

    public static TextComparison Compare(string oldText, string newText, ComparisonOptions options, CancellationToken cancellation = default)
    {
        var (oldParagraphs, newParagraphs) = (Segmentation.Paragraphs(oldText), Segmentation.Paragraphs(newText));
        var vocabulary = new Vocabulary(options);
        var old = vocabulary.Read(oldText, oldParagraphs, cancellation);
        var @new = vocabulary.Read(newText, newParagraphs, cancellation);
        var similarity = new Similarity(vocabulary, old, @new);
        var matches = SentenceAlignment.Of(old, @new, similarity, cancellation);
        var widened = new SplitsAndJoins(old, @new, similarity).Widen(matches);
        var all = new DistantSplits(old, @new, similarity, cancellation).AddTo(widened);
        return new TextComparison(new ComparisonRows(oldText, old, newText, @new, options).Of(all), oldParagraphs, newParagraphs);
    }
}
