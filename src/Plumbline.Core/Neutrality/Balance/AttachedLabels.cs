using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>Loaded terms, and the party in whose noun phrase they stand: "the Velden regime", "the regime in Port Arle".</summary>
static class AttachedLabels
{
    const int LongestGap = 2;

    public static IEnumerable<Counted> In(PartyPassage text, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Label != Label.LoadedTerm)
                continue;
            var first = text.TokenAt(finding.Span.Start);
            yield return new Counted(finding.Span, first, Party(text, first, text.TokenAt(finding.Span.End)));
        }
    }

    static int Party(PartyPassage text, int first, int end)
    {
        foreach (var mention in text.In(text.Passage.SentenceIndexAt(first)))
        {
            if ((mention.End <= first && IsOnePhrase(text.Passage, mention.End, first, mayHaveOf: false))
                || (mention.First >= end && IsOnePhrase(text.Passage, end, mention.First, mayHaveOf: true)))
                return mention.Party;
        }

        return -1;
    }

    static bool IsOnePhrase(Passage passage, int from, int to, bool mayHaveOf)
    {
        if (to - from > LongestGap)
            return false;
        for (var i = from; i < to; i++)
        {
            var token = passage.Tokens[i];
            var joins = mayHaveOf && (token.Lower is "of" or "in" or "by" or "the");
            if (!token.IsWord || (!joins && (Grammar.Prepositions.Contains(token.Lower) || Grammar.Be.Contains(token.Lower) || Grammar.Modals.Contains(token.Lower))))
                return false;
        }

        return true;
    }
}
