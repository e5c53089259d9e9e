using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>
/// Harm with no doer, and the party that suffers it: the one party that the sentence names, those who only speak left
/// aside. Where it names two, nobody is counted.
/// </summary>
static class Victims
{
    public static IEnumerable<Counted> In(PartyPassage text, ImmutableArray<VerbUse> verbs, ImmutableArray<Finding> findings)
    {
        var speakers = verbs.Where(verb => verb.Party >= 0).ToLookup(verb => text.Passage.SentenceIndexAt(verb.Token), verb => verb.Party);
        var bySentence = new Dictionary<int, int>();
        foreach (var finding in findings)
        {
            if (finding.Label != Label.Agentless)
                continue;
            var token = text.TokenAt(finding.Span.Start);
            var sentence = text.Passage.SentenceIndexAt(token);
            if (!bySentence.TryGetValue(sentence, out var party))
                bySentence[sentence] = party = Party(text, [.. speakers[sentence]], sentence);
            yield return new Counted(finding.Span, token, party);
        }
    }

    static int Party(PartyPassage text, HashSet<int> speakers, int sentence)
    {
        var suffering = new HashSet<int>();
        foreach (var mention in text.In(sentence))
        {
            if (!speakers.Contains(mention.Party))
                suffering.Add(mention.Party);
        }

        return suffering.Count == 1 ? suffering.Single() : -1;
    }
}
