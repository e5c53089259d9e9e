using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>Quotations, and the party that the nearest reporting verb of their sentences gives as speaker. Scare quotes quote nobody.</summary>
static class QuotedSpeakers
{
    public static IEnumerable<Counted> In(PartyPassage text, ImmutableArray<VerbUse> verbs, ImmutableArray<Finding> findings)
    {
        var passage = text.Passage;
        foreach (var quotation in passage.Quotations)
        {
            var (first, end) = (text.TokenAt(quotation.Outer.Start), text.TokenAt(quotation.Outer.End));
            if (first >= end || findings.Any(finding => finding.Label == Label.Doubt && finding.Span == quotation.Outer))
                continue;
            var near = verbs.Where(verb => passage.SentenceIndexAt(verb.Token) >= passage.SentenceIndexAt(first) && passage.SentenceIndexAt(verb.Token) <= passage.SentenceIndexAt(end - 1)).ToList();
            var speaker = near.Count == 0 ? -1 : near.MinBy(verb => Distance(verb.Span, quotation.Outer)).Party;
            yield return new Counted(quotation.Outer, first, speaker);
        }
    }

    static int Distance(TextSpan verb, TextSpan quotation) =>
        verb.End <= quotation.Start ? quotation.Start - verb.End : Math.Max(0, verb.Start - quotation.End);
}
