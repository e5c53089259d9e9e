using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>Recognises somebody who can act: a party, a proper name, an army, a crowd, a person.</summary>
static class Agents
{
    const int LongestNounPhrase = 7;

    static readonly WordSet Actors = WordSet.Named("actors");
    static readonly WordSet Instruments = WordSet.Named("instruments");
    static readonly WordClass InstrumentWords = WordClass.Named("instruments");
    static readonly WordClass NonAgents = WordClass.Named("non-agents");
    static readonly WordClass NaturalCauses = WordClass.Named("natural-causes");
    static readonly WordClass AttackNouns = WordClass.Named("attack-nouns");
    static readonly string[] PersonEndings = ["er", "or", "ist", "man", "woman", "ian", "eer", "ess", "ant"];
    static readonly WordSet Calendar = WordSet.Named("calendar");

    /// <summary>
    /// Whether a noun phrase that begins at a token names somebody. "by dawn" and "by shelling" do not;
    /// "by Port Arle's shelling", "by shells from the 4th Brigade" and "by canons of the chapter" do.
    /// </summary>
    public static bool FollowsAt(Passage passage, Sentence sentence, int at)
    {
        var i = at;
        for (; i < Math.Min(at + LongestNounPhrase, sentence.End); i++)
        {
            var token = passage.Tokens[i];
            if (Calendar.Contains(token.Lower))
                return false;
            if (token.Kind == TokenKind.Mark)
                break;
            if (IsActor(passage, i) || passage.Parties.Contains(token))
                return true;
            if (token.Lower is "from" or "of" && i > at && FollowsAt(passage, sentence, i + 1))
                return true;
            if (i > at && Grammar.Prepositions.Contains(token.Lower))
                break;
        }

        return i > at && IsPerhapsAPerson(passage, sentence, i - 1);
    }

    /// <summary>Nouns for people are beyond counting, so after "by" a plural, or a form in -er or -ist, is one unless it is known to be a thing.</summary>
    static bool IsPerhapsAPerson(Passage passage, Sentence sentence, int noun)
    {
        var word = passage.Tokens[noun];
        var facts = passage.Facts(noun);
        if (!word.IsWord || word.Lower.Length < 4 || NonAgents.Contains(facts) || InstrumentWords.Contains(facts) || NaturalCauses.Contains(facts) || AttackNouns.Contains(facts))
            return false;
        var isPlural = word.Lower is [.., not ('s' or 'u' or 'i'), 's'];
        return isPlural || (Grammar.Determiners.Contains(passage.At(noun - 1, sentence).Lower) && PersonEndings.Any(ending => word.Lower.EndsWith(ending, StringComparison.Ordinal)));
    }

    /// <summary>Whether a subject that can act stands before a verb in its clause.</summary>
    public static bool StandsBefore(Passage passage, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.First, verb - 14); i--)
        {
            var token = passage.Tokens[i];
            if (token.Is(";"))
                return false;
            if (IsActor(passage, i) || passage.Parties.Contains(token) || Grammar.Pronouns.Contains(token.Lower) && token.Lower is not "it")
                return true;
        }

        return false;
    }

    /// <summary>Whether a word owns the noun after it: a possessive or an adjective made from a name.</summary>
    public static bool IsOwner(Passage passage, int token)
    {
        var word = passage.Tokens[token];
        if (passage.Parties.Contains(word))
            return true;
        var isPossessive = Grammar.IsPossessive(word.Lower) && !Calendar.Contains(Grammar.WithoutPossessive(word.Lower));
        var isAdjacentName = word is { IsCapitalised: true, IsWord: true } && token > passage.SentenceAt(token).First && !Calendar.Contains(word.Lower);
        return isPossessive || isAdjacentName || Actors.Contains(word.Lower);
    }

    static bool IsActor(Passage passage, int at)
    {
        var token = passage.Tokens[at];
        return Actors.Contains(Grammar.WithoutPossessive(token.Lower)) || (token.IsCapitalised && IsName(passage, at));
    }

    static bool IsName(Passage passage, int at)
    {
        var token = passage.Tokens[at];
        if (Calendar.Contains(token.Lower) || !token.IsWord || Instruments.Contains(token.Lower))
            return false;
        var sentence = passage.SentenceAt(at);
        if (at > sentence.First)
            return !IsPlaceAfterPreposition(passage, sentence, at);
        return Grammar.IsPossessive(token.Lower) || passage.At(at + 1, sentence).IsCapitalised;
    }

    /// <summary>"in Marn", "near the Tolma crossing": a name where something happens is nobody who does it.</summary>
    static bool IsPlaceAfterPreposition(Passage passage, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= Math.Max(sentence.First, at - 4); i--)
        {
            var word = passage.Tokens[i];
            if (word.Lower is "in" or "near" or "at" or "around" or "outside" or "along" or "on" or "into" or "to" or "with" or "of")
                return true;
            if (!word.IsCapitalised && !Grammar.Determiners.Contains(word.Lower))
                return false;
        }

        return false;
    }
}
