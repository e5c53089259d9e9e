using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>Finds the terms of a house style in a passage, and settles them with what the rules found.</summary>
sealed class HouseTerms
{
    /// <summary>The first part of the rule ids of forbidden terms.</summary>
    public const string Rule = "house-style";

    readonly Dictionary<string, List<(TermPhrase Phrase, StyleTerm Term)>> byFirstWord = new(StringComparer.Ordinal);

    /// <param name="terms">Of several that match at one place the last one counts, then the longest.</param>
    public HouseTerms(ImmutableArray<StyleTerm> terms)
    {
        foreach (var term in terms.Reverse())
        {
            foreach (var phrase in term.Words.Select(TermPhrase.Parse).OfType<TermPhrase>())
            {
                foreach (var word in phrase.First)
                {
                    if (!byFirstWord.TryGetValue(word, out var known))
                        byFirstWord[word] = known = [];
                    known.Add((phrase, term));
                }
            }
        }
    }

    public bool IsEmpty => byFirstWord.Count == 0;

    public ImmutableArray<Finding> Apply(Passage passage, ImmutableArray<Finding> findings)
    {
        var matches = Matches(passage).ToList();
        if (matches.Count == 0)
            return findings;
        var forbidden = matches.Where(match => match.Term is StyleTerm.Forbidden && passage.VoiceAt(match.First) != Voice.Quoted).Select(match => Report(passage, match)).ToList();
        var accepted = Spans.Of(matches.Where(match => match.Term is StyleTerm.Accepted).Select(match => passage.Span(match.First, match.End)));
        var overridden = Spans.Of(forbidden.Select(finding => finding.Span));
        var kept = findings.Where(finding => !accepted.Settle(finding.Span) && !overridden.Overlap(finding.Span));
        return [.. kept.Concat(forbidden).OrderBy(finding => finding.Span.Start)];
    }

    IEnumerable<(StyleTerm Term, int First, int End)> Matches(Passage passage)
    {
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            var sentence = passage.Sentences[s];
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!byFirstWord.TryGetValue(passage.Tokens[i].Lower, out var candidates))
                    continue;
                var (term, end) = Longest(passage, sentence, i, candidates);
                if (term is null)
                    continue;
                yield return (term, i, end);
                i = end - 1;
            }
        }
    }

    static (StyleTerm? Term, int End) Longest(Passage passage, Sentence sentence, int at, List<(TermPhrase Phrase, StyleTerm Term)> candidates)
    {
        var (longest, end) = (default(StyleTerm), at);
        foreach (var (phrase, term) in candidates)
        {
            var matched = phrase.MatchEnd(passage, at, sentence.End);
            if (matched > end)
                (longest, end) = (term, matched);
        }

        return (longest, end);
    }

    static Finding Report(Passage passage, (StyleTerm Term, int First, int End) match)
    {
        var term = (StyleTerm.Forbidden)match.Term;
        var voice = passage.VoiceAt(match.First);
        var isReported = voice == Voice.Reported;
        var span = passage.Span(match.First, match.End);
        var message = term.Preferred.Length > 0
            ? $"The house style writes “{term.Preferred}” instead. {term.Reason}"
            : $"The house style does not use this term. {term.Reason}";
        return new Finding(
            span,
            term.Label,
            isReported ? Severity.Low : term.Severity,
            voice,
            span.Of(passage.Text),
            isReported ? message.TrimEnd() + " Somebody else is reported here: quote the words or check the source." : message.TrimEnd(),
            isReported || term.Preferred.Length == 0 ? [] : [Replacement(passage, match.First, match.End, term.Preferred)],
            $"{Rule}.{StyleIds.Slug(term.Words[0])}");
    }

    /// <summary>Capitals are fitted at a sentence's beginning only: within one, what the house prefers is written as it stands.</summary>
    static Suggestion Replacement(Passage passage, int first, int end, string preferred)
    {
        var sentence = passage.SentenceAt(first);
        var repeatsArticle = preferred.StartsWith("the ", StringComparison.Ordinal) && Grammar.Determiners.Contains(passage.At(first - 1, sentence).Lower);
        var text = repeatsArticle ? preferred[4..] : preferred;
        return first == sentence.First || !passage.Tokens[first].IsCapitalised
            ? Rewrite.With(passage, first, end, text)
            : new Suggestion($"Write “{text}”", passage.Span(first, end), text);
    }
}
