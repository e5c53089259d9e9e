using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality;

/// <summary>Makes suggestions that leave the sentence whole: capitals kept, "a" and "an" fitted, spaces closed.</summary>
static class Rewrite
{
    /// <summary>Replaces a run of tokens.</summary>
    public static Suggestion With(Passage passage, int first, int end, string replacement)
    {
        var cased = passage.Tokens[first].IsCapitalised ? Capitalised(replacement) : replacement;
        var (start, article) = Article(passage, first, cased);
        return new Suggestion($"Write “{replacement}”", passage.Span(first, end) with { Start = start }, article + cased);
    }

    /// <summary>Deletes a run of tokens with the space after it; none where a word must follow and does not.</summary>
    public static ImmutableArray<Suggestion> Without(Passage passage, int first, int end)
    {
        var sentence = passage.SentenceAt(first);
        var comma = passage.At(end, sentence).Is(",") ? 1 : 0;
        var next = passage.At(end + comma, sentence);
        if (!next.IsWord || Grammar.Prepositions.Contains(next.Lower) && comma == 0)
            return [];

        var isOpening = passage.Tokens[first].IsCapitalised;
        var nextWord = next.Span.Of(passage.Text);
        var kept = isOpening ? Capitalised(nextWord) : nextWord;
        var (start, article) = Article(passage, first, kept);
        var phrase = passage.Span(first, end).Of(passage.Text);
        return [new Suggestion($"Leave out “{phrase}”", new TextSpan(start, next.Span.End), article + kept)];
    }

    static (int Start, string Article) Article(Passage passage, int first, string next)
    {
        var before = passage.At(first - 1, passage.SentenceAt(first));
        if (before.Lower is not ("a" or "an"))
            return (passage.Tokens[first].Span.Start, "");

        var fitting = next.Length > 0 && char.ToLowerInvariant(next[0]) is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
        return (before.Span.Start, (before.IsCapitalised ? Capitalised(fitting) : fitting) + " ");
    }

    static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
