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
        foreach (var finding in findings)
        {
            if (finding.Label != Label.Agentless)
                continue;
            var token = text.TokenAt(finding.Span.Start);
            yield return new Counted(finding.Span, token, Party(text, verbs, text.Passage.SentenceIndexAt(token)));
        }
    }

    static int Party(PartyPassage text, ImmutableArray<VerbUse> verbs, int sentence)
    {
        var speakers = verbs.Where(verb => verb.Party >= 0 && text.Passage.SentenceIndexAt(verb.Token) == sentence).Select(verb => verb.Party).ToHashSet();
        var suffering = new HashSet<int>();
        foreach (var mention in text.In(sentence))
        {
            if (!speakers.Contains(mention.Party))
                suffering.Add(mention.Party);
        }

        return suffering.Count == 1 ? suffering.Single() : -1;
    }
}
