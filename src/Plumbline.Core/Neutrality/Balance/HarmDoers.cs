using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>
/// Which parties a passage says do harm: as subject of an active verb, as owner of an attack ("Velden's attack"), or
/// behind "by". Harm that is denied, and harm inside quotations, is left out.
/// </summary>
static class HarmDoers
{
    const int LongestPhrase = 5;
    const int LongestAct = 8;

    static readonly FrozenSet<string> HarmVerbs = WordClasses.Get("harm-verbs");
    static readonly FrozenSet<string> AttackNouns = WordClasses.Get("attack-nouns");
    static readonly FrozenSet<string> Negations = WordSet.Parse("not|never|no|without|nor|neither|didn't|wasn't|weren't|hadn't");

    public static IEnumerable<Counted> In(PartyPassage text)
    {
        for (var s = 0; s < text.Passage.Sentences.Length; s++)
        {
            if (text.In(s).IsEmpty)
                continue;
            var sentence = text.Passage.Sentences[s];
            var (last, lastParty) = (-LongestAct, -1);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (text.Passage.VoiceAt(i) == Voice.Quoted || Doer(text, sentence, i) is not (var party and >= 0))
                    continue;
                // "killed by Velden sniper fire" is one act.
                if (party != lastParty || i - last > LongestAct)
                    yield return new Counted(text.Passage.Tokens[i].Span, i, party);
                (last, lastParty) = (i, party);
            }
        }
    }

    static int Doer(PartyPassage text, Sentence sentence, int at)
    {
        var word = text.Passage.Tokens[at].Lower;
        var isVerb = HarmVerbs.Contains(word);
        if ((!isVerb && !AttackNouns.Contains(word)) || IsDenied(text.Passage, sentence, at))
            return -1;
        var agent = Agent(text, sentence, at);
        if (agent >= 0)
            return agent;
        var owner = AttackNouns.Contains(word) ? Owner(text, sentence, at) : -1;
        return owner >= 0 || !isVerb || !IsActive(text.Passage, sentence, at) ? owner : Subjects.Of(text, at);
    }

    static bool IsActive(Passage passage, Sentence sentence, int verb)
    {
        var next = passage.At(verb + 1, sentence);
        var hasObject = next.Kind != TokenKind.Mark && (!Grammar.Prepositions.Contains(next.Lower) || next.Lower is "on" or "at" or "into" or "over" or "upon");
        var before = passage.At(verb - 1, sentence);
        var isAdjective = before.Kind == TokenKind.Number || Grammar.Determiners.Contains(before.Lower) || Grammar.Prepositions.Contains(before.Lower) && before.Lower is not ("and" or "or" or "but");
        return hasObject && !isAdjective && !IsBehindAVerb(passage, sentence, verb) && !passage.Tokens[verb].Lower.EndsWith("ing", StringComparison.Ordinal) && !Passives.IsPassive(passage, sentence, verb);
    }

    /// <summary>"freed nine captured boatmen": the clause has its verb already.</summary>
    static bool IsBehindAVerb(Passage passage, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i > Math.Max(sentence.First, verb - LongestPhrase); i--)
        {
            var word = passage.Tokens[i].Lower;
            if (!passage.Tokens[i].IsWord || word is "and" or "but" or "or")
                return false;
            if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !Grammar.Determiners.Contains(passage.Tokens[i - 1].Lower))
                return true;
        }

        return false;
    }

    static bool IsDenied(Passage passage, Sentence sentence, int at)
    {
        for (var i = Math.Max(sentence.First, at - 3); i < at; i++)
        {
            if (Negations.Contains(passage.Tokens[i].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"shelled by Velden", "the shelling of the mill by Velden gunners".</summary>
    static int Agent(PartyPassage text, Sentence sentence, int at)
    {
        for (var by = at + 1; by < Math.Min(at + 8, sentence.End) && !text.Passage.Tokens[by].Is(";"); by++)
        {
            if (!text.Passage.Tokens[by].Is("by"))
                continue;
            foreach (var mention in text.Between(by + 1, Math.Min(sentence.End, by + LongestPhrase + 1)))
            {
                if (IsUnbroken(text.Passage, by + 1, mention.First))
                    return mention.Party;
            }

            return -1;
        }

        return -1;
    }

    static int Owner(PartyPassage text, Sentence sentence, int noun)
    {
        foreach (var mention in text.Between(Math.Max(sentence.First, noun - Passage.LongestLook), noun))
        {
            if (mention.End <= noun && noun - mention.End <= 3 && IsUnbroken(text.Passage, mention.End, noun))
                return IsJoined(text, sentence, mention) ? -1 : mention.Party;
        }

        return -1;
    }

    /// <summary>"Velden and Sarrat gunners exchanged fire" says of neither that it began.</summary>
    static bool IsJoined(PartyPassage text, Sentence sentence, Names.PartyMention mention)
    {
        foreach (var other in text.Between(Math.Max(sentence.First, mention.First - Passage.LongestLook), mention.First))
        {
            if (other.Party != mention.Party && other.End == mention.First - 1 && text.Passage.Tokens[mention.First - 1].Is("and"))
                return true;
        }

        return false;
    }

    static bool IsUnbroken(Passage passage, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!passage.Tokens[i].IsWord || Grammar.Prepositions.Contains(passage.Tokens[i].Lower) || HarmVerbs.Contains(passage.Tokens[i].Lower))
                return false;
        }

        return true;
    }
}
