using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>
/// Whether a text says who does harm. A doer is the subject of an active verb of harm, the agent after "by" or
/// "from", or the owner of an attack ("the League's attack", "Velden shelling").
/// </summary>
public sealed class Doers
{
    static readonly WordClass HarmVerbs = WordClass.Named("harm-verbs");
    static readonly WordClass AttackNouns = WordClass.Named("attack-nouns");
    static readonly WordSet Starters = WordSet.Parse("start~v|begin~v|continue~v|keep|keeps|kept|stop~v|of|by");

    readonly Passage passage;
    readonly bool[] named;

    internal Doers(Passage passage)
    {
        this.passage = passage;
        named = new bool[passage.Sentences.Length];
        for (var s = 0; s < named.Length; s++)
            named[s] = Names(passage.Sentences[s]);
    }

    /// <summary>Whether a sentence or one beside it in the paragraph names a doer of harm.</summary>
    public bool AreNamedNear(int sentence) =>
        named[sentence] || (sentence > 0 && named[sentence - 1]) || (sentence + 1 < named.Length && named[sentence + 1]);

    bool Names(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (passage.VoiceAt(i) == Voice.Quoted)
                continue;
            var word = passage.Tokens[i].Lower;
            if (HarmVerbs.Contains(passage.Facts(i)) && IsActiveWithASubject(sentence, i))
                return true;
            if (AttackNouns.Contains(passage.Facts(i)) && HasAnOwner(sentence, i) && !Passives.IsPassive(passage, sentence, i))
                return true;
            if (((word is "by" && FollowsHarm(sentence, i)) || (word is "from" && FollowsAnAttack(sentence, i))) && Agents.FollowsAt(passage, sentence, i + 1))
                return true;
        }

        return false;
    }

    /// <summary>"shelling from Port Arle"; "driven from Port Arle" names a place.</summary>
    bool FollowsAnAttack(Sentence sentence, int at)
    {
        var before = passage.At(at - 1, sentence).Lower;
        return AttackNouns.Contains(passage.FactsAt(at - 1, sentence)) || before is "position" or "positions" or "gun" or "guns" or "drone" or "drones";
    }

    bool FollowsHarm(Sentence sentence, int at)
    {
        for (var i = Math.Max(sentence.First, at - 8); i < at; i++)
        {
            if (HarmVerbs.Contains(passage.Facts(i)) || AttackNouns.Contains(passage.Facts(i)))
                return true;
        }

        return false;
    }

    bool IsActiveWithASubject(Sentence sentence, int verb)
    {
        var word = passage.Tokens[verb].Lower;
        var next = passage.At(verb + 1, sentence);
        if (Grammar.Determiners.Contains(passage.At(verb - 1, sentence).Lower))
            return false;
        if (word.EndsWith("ing", StringComparison.Ordinal) && !Starters.Contains(passage.At(verb - 1, sentence).Lower))
            return false;
        if (next.Kind == TokenKind.Mark || Grammar.Prepositions.Contains(next.Lower) && next.Lower is not ("on" or "at" or "into" or "over" or "upon"))
            return false;
        return !Passives.IsPassive(passage, sentence, verb) && Agents.StandsBefore(passage, sentence, verb);
    }

    bool HasAnOwner(Sentence sentence, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(sentence.First, noun - 4); i--)
        {
            var token = passage.Tokens[i];
            if (token.Kind == TokenKind.Mark || Grammar.Prepositions.Contains(token.Lower))
                return false;
            if (Agents.IsOwner(passage, i))
                return true;
        }

        return false;
    }
}
