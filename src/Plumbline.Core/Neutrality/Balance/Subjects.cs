using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>
/// Which party is the subject of a verb. Where two could be, or none clearly is, it is nobody: a figure that is not
/// sure is not counted.
/// </summary>
static class Subjects
{
    const int LongestSubject = 24;

    static readonly FrozenSet<string> Actors = WordClasses.Get("actors");
    static readonly FrozenSet<string> HarmVerbs = WordClasses.Get("harm-verbs");
    static readonly FrozenSet<string> SpeechVerbs = WordClasses.Get("speech-verbs");
    static readonly FrozenSet<string> AttackNouns = WordClasses.Get("attack-nouns");
    static readonly FrozenSet<string> Prefixes = WordSet.Parse("following|including|regarding|concerning|citing|amid");
    static readonly FrozenSet<string> ClauseOpeners = WordSet.Parse("but|while|although|though|that|when|after|before|because|since|if|whereas|which|who|whose|as|where|until|unless");
    static readonly FrozenSet<string> Against = WordSet.Parse("critic~n|opponent~n|enemy|enemies|rival~n|adversary|adversaries|detractor~n|foe~n|neighbour~n|neighbor~n|victim~n");
    static readonly FrozenSet<string> Pronouns = WordSet.Parse("it|they|he|she");
    static readonly FrozenSet<string> Auxiliaries = WordSet.Parse("has|have|had|is|are|was|were|be|been|did|does|do|will|would|can|could|may|might|shall|should|must|also");

    /// <summary>Index of the party, or -1.</summary>
    /// <param name="verb">Index of the verb's token.</param>
    public static int Of(PartyPassage text, int verb)
    {
        var index = text.Passage.SentenceIndexAt(verb);
        var sentence = text.Passage.Sentences[index];
        var end = BeforeAuxiliaries(text.Passage, sentence, verb);
        var start = Start(text.Passage, sentence, end);
        if (start == end && text.Passage.At(end - 1, sentence).Is(","))
        {
            // "Velden shelled the mill, claiming": the clause before; "Velden, which had left, claimed": the one before that.
            var isGerund = text.Passage.Tokens[verb].Lower.EndsWith("ing", StringComparison.Ordinal);
            end = isGerund ? end - 1 : BeforeParenthesis(text.Passage, sentence, end - 1);
            start = Start(text.Passage, sentence, end);
            // Behind "that …," the gerund may belong to whoever said it or to whoever it was said of.
            if (isGerund && start > sentence.First && ClauseOpeners.Contains(text.Passage.Tokens[start - 1].Lower))
                return -1;
        }

        var named = Named(text, start, end);
        return named >= -1 ? named : Antecedent(text, index, start, end);
    }

    static int BeforeAuxiliaries(Passage passage, Sentence sentence, int verb)
    {
        var end = verb;
        while (end > sentence.First && (Auxiliaries.Contains(passage.Tokens[end - 1].Lower) || Grammar.IsAdverb(passage.Tokens[end - 1].Lower)))
            end--;
        return end;
    }

    /// <summary>"Velden, however, claimed" and "Velden, which had left the talks, claimed": back over what the commas enclose.</summary>
    static int BeforeParenthesis(Passage passage, Sentence sentence, int comma)
    {
        for (var i = comma - 1; i >= Math.Max(sentence.First, comma - LongestSubject); i--)
        {
            if (passage.Tokens[i].Is(","))
                return i;
        }

        return comma;
    }

    static int Start(Passage passage, Sentence sentence, int end)
    {
        for (var i = end - 1; i >= Math.Max(sentence.First, end - LongestSubject); i--)
        {
            var token = passage.Tokens[i];
            if (token.Kind == TokenKind.Mark || ClauseOpeners.Contains(token.Lower))
                return i + 1;
        }

        return Math.Max(sentence.First, end - LongestSubject);
    }

    /// <summary>The party named as subject between two tokens; -1 where several are; -2 where none is.</summary>
    static int Named(PartyPassage text, int start, int end)
    {
        var found = -2;
        var foundEnd = -1;
        foreach (var mention in text.Between(start, end))
        {
            if (mention.End > end || !IsHead(text.Passage, mention, start))
                continue;
            if (found >= 0 && mention.Party == found)
                continue;
            var joined = foundEnd >= 0 && text.Passage.Tokens[mention.First - 1].Is("and");
            if (joined && mention.First - foundEnd <= 2 && mention.Party != found)
                return -1;
            // "Velden shelled the mill and Sarrat claimed": behind "and" a new subject begins.
            if (found < 0 || joined)
                (found, foundEnd) = (mention.Party, mention.End);
        }

        return found;
    }

    /// <summary>
    /// Whether a name can be a subject: it stands before any verb of its clause, and behind a preposition only as the
    /// owner of a body. The subject of "Velden's critics said" and of "Velden's attack" is not Velden.
    /// </summary>
    static bool IsHead(Passage passage, PartyMention mention, int start)
    {
        if (OwnsSomethingElse(passage, mention))
            return false;
        for (var i = mention.First - 1; i >= start; i--)
        {
            var token = passage.Tokens[i];
            if (token.Is("and"))
                return true;
            if (IsVerb(passage, i, start) || Prefixes.Contains(token.Lower))
                return false;
            if (Grammar.Prepositions.Contains(token.Lower) && mention.First - i <= 4)
                return token.Lower is "of" or "in" or "for" or "from" && i > start && (Actors.Contains(passage.Tokens[i - 1].Lower) || passage.Tokens[i - 1].IsCapitalised);
        }

        return true;
    }

    static bool OwnsSomethingElse(Passage passage, PartyMention mention)
    {
        var sentence = passage.SentenceAt(mention.First);
        for (var i = mention.End; i < Math.Min(mention.End + 4, sentence.End); i++)
        {
            var word = passage.Tokens[i].Lower;
            if (Against.Contains(word) || AttackNouns.Contains(word))
                return true;
            if (!passage.Tokens[i].IsWord || Grammar.Prepositions.Contains(word) || Actors.Contains(word))
                return false;
        }

        return false;
    }

    static bool IsVerb(Passage passage, int at, int start)
    {
        var word = passage.Tokens[at].Lower;
        var isParticiple = at == start || Grammar.Determiners.Contains(passage.Tokens[at - 1].Lower);
        return SpeechVerbs.Contains(word) || Auxiliaries.Contains(word)
            || (!isParticiple && (HarmVerbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))));
    }

    /// <summary>
    /// A pronoun stands for the one party named before it in the sentence, or for the one that the sentence before
    /// names, if that one begins with it.
    /// </summary>
    static int Antecedent(PartyPassage text, int sentence, int start, int end)
    {
        if (end - start is not (> 0 and <= 2) || !Pronouns.Contains(text.Passage.Tokens[start].Lower))
            return -1;
        var before = -1;
        foreach (var mention in text.Between(Math.Max(text.Passage.Sentences[sentence].First, start - Passage.LongestLook), start))
        {
            if (before >= 0 && mention.Party != before)
                return -1;
            before = mention.Party;
        }

        if (before >= 0 || sentence == 0 || text.In(sentence - 1).IsEmpty)
            return before;
        var opening = text.In(sentence - 1)[0].First - text.Passage.Sentences[sentence - 1].First;
        return opening <= 1 ? text.OnlyPartyIn(sentence - 1) : -1;
    }
}
