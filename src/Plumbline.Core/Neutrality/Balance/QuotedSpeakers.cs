using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>Quotations, and the party that the nearest reporting verb of their sentences gives as speaker. Scare quotes quote nobody.</summary>
static class QuotedSpeakers
{
    public static IEnumerable<Counted> In(PartyPassage text, ImmutableArray<VerbUse> verbs, ImmutableArray<Finding> findings)
    {
        var passage = text.Passage;
        var scareQuotes = findings.Where(finding => finding.Label == Label.Doubt).Select(finding => finding.Span).ToHashSet();
        for (var q = 0; q < passage.Quotations.Length; q++)
        {
            var quotation = passage.Quotations[q];
            var (first, end) = (text.TokenAt(quotation.Outer.Start), text.TokenAt(quotation.Outer.End));
            if (first < end && !scareQuotes.Contains(quotation.Outer))
                yield return new Counted(quotation.Outer, first, Speaker(passage, verbs, quotation.Outer, first, end));
        }
    }

    /// <summary>Of the verb before a quotation and the one after it, in the same sentences, the nearer one decides.</summary>
    static int Speaker(Passage passage, ImmutableArray<VerbUse> verbs, TextSpan quotation, int first, int end)
    {
        var next = verbs.BinarySearch(new VerbUse(quotation, Stance.Neutral, -1, first, -1), Comparer<VerbUse>.Create(static (a, b) => a.Span.Start.CompareTo(b.Span.Start)));
        next = next < 0 ? ~next : next;
        var near = verbs.AsSpan()[Math.Max(0, next - 1)..Math.Min(verbs.Length, next + 1)].ToArray().Where(verb =>
            passage.SentenceIndexAt(verb.Token) >= passage.SentenceIndexAt(first) && passage.SentenceIndexAt(verb.Token) <= passage.SentenceIndexAt(end - 1)).ToList();
        return near.Count == 0 ? -1 : near.MinBy(verb => Distance(verb.Span, quotation)).Party;
    }

    static int Distance(TextSpan verb, TextSpan quotation) =>
        verb.End <= quotation.Start ? quotation.Start - verb.End : Math.Max(0, verb.Start - quotation.End);
}
