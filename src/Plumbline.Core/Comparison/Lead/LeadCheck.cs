using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Lead;

/// <summary>
/// Maps each sentence of the lead (all that stands before the first heading of a section) to the body, and says which are
/// unsupported, sharpened, or have lost a hedge. It compares words; whether the body is right is for people and sources.
/// </summary>
public static class LeadCheck
{
    /// <summary>The share of a sentence's words, by weight, that one sentence of the body has to hold.</summary>
    const double LeastShare = 0.4;

    static readonly FrozenSet<string> Hedges = WordClasses.Get("hedges");
    static readonly FrozenSet<string> Absolutes = WordClasses.Get("absolutes");
    static readonly FrozenSet<string> FunctionWords = WordClasses.Get("function-words");

    /// <summary>The lead's sentences in order; none when the text has no section to hold them against.</summary>
    public static ImmutableArray<LeadSentence> Of(string draft, CancellationToken cancellation = default)
    {
        var blocks = Paragraphs.Of(draft).ToList();
        var firstSection = blocks.FindIndex(block => IsHeading(draft, block) && block.Start > FirstProse(draft, blocks));
        if (firstSection < 0)
            return [];
        var body = new BodyIndex(Sentences(draft, blocks.Skip(firstSection), cancellation));
        return [.. Sentences(draft, blocks.Take(firstSection), cancellation).Select(sentence => Judge(draft, sentence.Span, sentence.Words, body))];
    }

    static LeadSentence Judge(string draft, TextSpan span, HashSet<string> words, BodyIndex body)
    {
        var content = words.Where(word => !Hedges.Contains(word) && !Absolutes.Contains(word)).ToHashSet(StringComparer.Ordinal);
        if (content.Count == 0 || body.Nearest(content) is not { } nearest || nearest.Share < LeastShare)
            return new LeadSentence(span, LeadVerdict.Unsupported, null, []);
        var lost = Missing(nearest.Words, words, Hedges);
        // One hedge may stand in for another: only a lead that holds nothing open has lost what the body has.
        if (lost.Length > 0 && !words.Overlaps(Hedges))
            return new LeadSentence(span, LeadVerdict.HedgeLost, nearest.Span, lost);
        var added = Missing(words, nearest.Words, Absolutes);
        return added.Length > 0
            ? new LeadSentence(span, LeadVerdict.Sharpened, nearest.Span, added)
            : new LeadSentence(span, LeadVerdict.Supported, nearest.Span, []);
    }

    static ImmutableArray<string> Missing(HashSet<string> from, HashSet<string> @in, FrozenSet<string> kind) =>
        [.. from.Where(word => kind.Contains(word) && !@in.Contains(word)).Order(StringComparer.Ordinal)];

    static IEnumerable<(TextSpan Span, HashSet<string> Words)> Sentences(string draft, IEnumerable<TextSpan> blocks, CancellationToken cancellation)
    {
        foreach (var block in blocks.Where(block => !IsHeading(draft, block)))
        {
            cancellation.ThrowIfCancellationRequested();
            var passage = new Passage(block.Of(draft), PartyNames.None);
            foreach (var sentence in passage.Sentences.ToArray())
            {
                var words = new HashSet<string>(StringComparer.Ordinal);
                for (var t = sentence.First; t < sentence.End; t++)
                {
                    var word = Grammar.WithoutPossessive(passage.Tokens[t].Lower);
                    if (passage.Tokens[t].Kind != TokenKind.Mark && word.Length > 0 && (!FunctionWords.Contains(word) || Hedges.Contains(word) || Absolutes.Contains(word)))
                        words.Add(word);
                }
                if (words.Count > 0)
                    yield return (sentence.Span.Shift(block.Start), words);
            }
        }
    }

    static int FirstProse(string draft, List<TextSpan> blocks) => blocks.Find(block => !IsHeading(draft, block)) is { IsEmpty: false } prose ? prose.Start : int.MaxValue;

    static bool IsHeading(string draft, TextSpan block) => draft[block.Start] == '#';
}
