using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

static class Clauses
{
    const int LongestSubject = 7;

    static readonly WordSet Finite = WordSet.Parse("is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|cannot|didn't|isn't|wasn't|weren't|won't");
    static readonly WordSet SubjectPronouns = WordSet.Parse("he|she|they|it|we|i|there|nobody|everybody|everyone");

    /// <summary>
    /// Whether a clause, rather than an object, follows a verb: "claimed its guns were silent" against "claimed the
    /// island". A pronoun in subject form decides at once; otherwise a finite verb must come before any preposition.
    /// </summary>
    public static bool BeginsAfter(Passage passage, Sentence sentence, int verb)
    {
        if (SubjectPronouns.Contains(passage.At(verb + 1, sentence).Lower))
            return HasFiniteVerbSoon(passage, sentence, verb + 2);
        return HasFiniteVerbSoon(passage, sentence, verb + 1);
    }

    static bool HasFiniteVerbSoon(Passage passage, Sentence sentence, int from)
    {
        for (var i = from; i < Math.Min(from + LongestSubject, sentence.End); i++)
        {
            var token = passage.Tokens[i];
            if (token.Kind == TokenKind.Mark || token.Lower is "who" or "which" or "whom" or "whose" or "as" or "from" or "to" or "for" or "and" or "by")
                return false;
            if (i > from - 1 && Finite.Contains(token.Lower) && !(token.IsCapitalised && token.Is("may")) && !(i == from && Grammar.Be.Contains(token.Lower) && !SubjectPronouns.Contains(passage.At(i - 1, sentence).Lower)))
                return true;
            if (i > from && IsPastVerb(passage, sentence, i))
                return true;
        }

        return false;
    }

    /// <summary>A form in -ed after a noun rather than after a determiner, where it would be an adjective.</summary>
    static bool IsPastVerb(Passage passage, Sentence sentence, int at)
    {
        var word = passage.Tokens[at].Lower;
        var before = passage.At(at - 1, sentence);
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && before.IsWord
            && !Grammar.Determiners.Contains(before.Lower) && !Grammar.IsAdverb(before.Lower) && !Grammar.Prepositions.Contains(before.Lower);
    }
}
