using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Terms;

/// <summary>Which sources use a term and its alternatives in their own voice, attributed, or quoted.</summary>
public static class TermSurvey
{
    /// <summary>One row for each term and source, in their order; a row without places says that the source does not use it.</summary>
    /// <param name="terms">Words or phrases; the plural of the last word counts too. Case does not matter.</param>
    public static ImmutableArray<TermUse> Of(IReadOnlyList<string> terms, IReadOnlyList<SurveyedText> sources, CancellationToken cancellation = default)
    {
        var phrases = terms.Select(term => (Term: term, Words: WordsOf(term))).Where(phrase => phrase.Words.Length > 0).ToList();
        var uses = sources.Select((source, index) => Read(source.Text, index)).ToList();
        return [.. phrases.SelectMany((_, p) => uses.Select(of => of[p].ToUse()))];

        List<Places> Read(string text, int source)
        {
            var places = phrases.Select(phrase => new Places(phrase.Term, source)).ToList();
            foreach (var block in Paragraphs.Of(text))
            {
                cancellation.ThrowIfCancellationRequested();
                var paragraph = block.Of(text);
                // Only a paragraph that holds a term's first letters is worth reading.
                if (phrases.Any(phrase => paragraph.Contains(phrase.Words[0], StringComparison.OrdinalIgnoreCase)))
                    ReadParagraph(new Passage(paragraph, PartyNames.None), block.Start, places);
            }
            return places;
        }

        void ReadParagraph(Passage passage, int offset, List<Places> places)
        {
            for (var t = 0; t < passage.Tokens.Length; t++)
            {
                for (var p = 0; p < phrases.Count; p++)
                {
                    if (!StandsAt(passage, t, phrases[p].Words))
                        continue;
                    places[p].Add(passage.Span(t, t + phrases[p].Words.Length).Shift(offset), passage.VoiceAt(t));
                }
            }
        }
    }

    /// <summary>How many of the independent sources use a term in their own voice.</summary>
    public static TermCount Count(string term, IEnumerable<TermUse> uses, IReadOnlyList<SurveyedText> sources)
    {
        var independent = sources.Select((source, index) => (Index: index, Key: source.Origin ?? $"\0{index}", source.Affiliation)).Where(source => source.Affiliation is null).ToList();
        var using_ = uses.Where(use => use.Term == term && !use.Own.IsEmpty).Select(use => use.Source).ToHashSet();
        return new TermCount(
            independent.Where(source => using_.Contains(source.Index)).DistinctBy(source => source.Key).Count(),
            independent.DistinctBy(source => source.Key).Count());
    }

    static ImmutableArray<string> WordsOf(string term) => [.. Core.Text.Tokens.Of(term).Where(token => token.Kind != TokenKind.Mark).Select(token => token.Lower)];

    static bool StandsAt(Passage passage, int at, ImmutableArray<string> words)
    {
        if (at + words.Length > passage.Tokens.Length)
            return false;
        for (var i = 0; i < words.Length - 1; i++)
        {
            if (!passage.Tokens[at + i].Is(words[i]))
                return false;
        }
        var last = Grammar.WithoutPossessive(passage.Tokens[at + words.Length - 1].Lower);
        return last == words[^1] || last == Inflection.Plural(words[^1]);
    }

    sealed class Places(string term, int source)
    {
        readonly List<(TextSpan Span, Voice Voice)> found = [];

        public void Add(TextSpan span, Voice voice) => found.Add((span, voice));

        public TermUse ToUse() => new(term, source, In(Voice.Narrator), In(Voice.Reported), In(Voice.Quoted));

        ImmutableArray<TextSpan> In(Voice voice) => [.. found.Where(place => place.Voice == voice).Select(place => place.Span)];
    }
}
