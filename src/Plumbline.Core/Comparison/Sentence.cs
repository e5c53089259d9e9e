using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <param name="Key">Equal for sentences of the same tokens, in either text.</param>
/// <param name="Words">Numbers of the words without regard to case, ascending, repeated as in the sentence.</param>
/// <param name="HeadingLevel">From 1 to 6 for a heading of Markdown; 0 for anything else.</param>
sealed record Sentence(TextSpan Span, int Key, ImmutableArray<int> Words, int HeadingLevel);

/// <summary>Numbers for tokens and sentences, shared by both texts so that equal ones have equal numbers.</summary>
sealed class Vocabulary(ComparisonOptions options)
{
    const int MostHeadingLevels = 6;

    readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);

    public int WordCount => _words.Count;

    public ImmutableArray<Sentence> Read(string text, IEnumerable<TextSpan> paragraphs, CancellationToken cancellation)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var paragraph in paragraphs)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var span in Segmentation.Sentences(text, paragraph))
                sentences.Add(Read(text, span));
        }
        return sentences.ToImmutable();
    }

    Sentence Read(string text, TextSpan span)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<int>();
        var key = new System.Text.StringBuilder(span.Length);
        foreach (var token in Tokens.Of(text, span, options.IgnoreCitationMarks))
        {
            var letters = text.AsSpan(token.Start, token.Length);
            key.Append(letters).Append(' ');
            if (!Tokens.IsWord(letters))
                continue;
            if (!lookup.TryGetValue(letters, out var word))
                lookup[letters] = word = _words.Count;
            words.Add(word);
        }
        words.Sort();
        return new Sentence(span, Number(_keys, key.ToString()), [.. words], HeadingLevel(text.AsSpan(span.Start, span.Length)));
    }

    static int HeadingLevel(ReadOnlySpan<char> sentence)
    {
        var level = sentence.IndexOfAnyExcept('#');
        return level is > 0 and <= MostHeadingLevels && sentence[level] == ' ' ? level : 0;
    }

    static int Number(Dictionary<string, int> numbers, string of)
    {
        if (!numbers.TryGetValue(of, out var number))
            numbers[of] = number = numbers.Count;
        return number;
    }
}
