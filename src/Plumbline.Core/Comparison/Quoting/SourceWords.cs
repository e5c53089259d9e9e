using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>A source's words in order, and where each of them stands.</summary>
sealed class SourceWords
{
    readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    public SourceWords(string text)
    {
        Text = text;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var lower = ImmutableArray.CreateBuilder<string>();
        foreach (var token in Tokens.Of(text, new TextSpan(0, text.Length)))
        {
            if (!Tokens.IsWord(text.AsSpan(token.Start, token.Length)))
                continue;
            var word = QuotedWords.Lower(token.Of(text));
            if (!places.TryGetValue(word, out var at))
                places[word] = at = [];
            at.Add(spans.Count);
            spans.Add(token);
            lower.Add(word);
        }
        Spans = spans.ToImmutable();
        Lower = lower.ToImmutable();
    }

    public string Text { get; }

    public ImmutableArray<TextSpan> Spans { get; }

    public ImmutableArray<string> Lower { get; }

    public IReadOnlyList<int> PlacesOf(string lower) => places.GetValueOrDefault(lower) ?? [];

    public TextSpan Span(int first, int end) => new(Spans[first].Start, Spans[end - 1].End);

    /// <summary>Whether a sentence ends, or a clause does by a comma or the like, between two neighbouring words.</summary>
    public bool IsCutBefore(int word) =>
        word <= 0 || Text.AsSpan(Spans[word - 1].End, Spans[word].Start - Spans[word - 1].End).IndexOfAny(".!?;:,\n") >= 0;

    public bool EndsSentenceBefore(int word) =>
        word <= 0 || Text.AsSpan(Spans[word - 1].End, Spans[word].Start - Spans[word - 1].End).IndexOfAny(".!?\n") >= 0;
}
