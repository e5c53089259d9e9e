using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>
/// Loaded terms that describe somebody, and the party in whose noun phrase they stand: "the Velden regime", "the regime
/// in Port Arle", "the brazen Velden toll". Names of acts and legal verdicts are left aside: behind "of" they have
/// victims, not bearers.
/// </summary>
static class AttachedLabels
{
    const int LongestGap = 2;

    static readonly FrozenDictionary<string, string> Kinds = Tsv.Read("LoadedTerm.terms").Select(Term.From)
        .GroupBy(term => $"{Label.LoadedTerm.Name()}.{term.Id}", term => term.Kind, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public static IEnumerable<Counted> In(PartyPassage text, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var kind = finding.Label == Label.LoadedTerm ? Kinds.GetValueOrDefault(finding.Rule, "") : null;
            if (kind is null or "contested-act" or "law")
                continue;
            var (first, end) = (text.TokenAt(finding.Span.Start), text.TokenAt(finding.Span.End));
            yield return new Counted(finding.Span, first, Party(text, first, end, kind));
        }
    }

    static int Party(PartyPassage text, int first, int end, string kind)
    {
        var passage = text.Passage;
        var sentence = passage.SentenceAt(first);
        // A verb has an object behind it; what describes somebody has a noun, or nothing.
        if (Grammar.Determiners.Contains(passage.At(end, sentence).Lower))
            return -1;
        var before = passage.At(first - 1, sentence).Lower;
        var mayStandBefore = kind == "label" || Grammar.Determiners.Contains(before) || (Grammar.Prepositions.Contains(before) && before is not "to");
        foreach (var mention in text.Between(Math.Max(sentence.First, first - Passage.LongestLook), Math.Min(sentence.End, end + LongestGap + 1)))
        {
            if ((mention.End <= first && IsOnePhrase(passage, mention.End, first, mayHaveOf: false))
                || (mention.First >= end && mayStandBefore && IsOnePhrase(passage, end, mention.First, mayHaveOf: kind == "label")))
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
            var joins = mayHaveOf && (token.Lower is "of" or "in" or "the");
            if (!token.IsWord || (!joins && (token.Is("also") || Grammar.Prepositions.Contains(token.Lower) || Grammar.Be.Contains(token.Lower) || Grammar.Modals.Contains(token.Lower))))
                return false;
        }

        return true;
    }
}
