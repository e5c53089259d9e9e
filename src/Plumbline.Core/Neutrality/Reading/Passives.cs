using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

static class Passives
{
    /// <summary>Whether a form of "be" or "get" governs a participle, adverbs and coordinated participles between them allowed.</summary>
    public static bool IsPassive(Passage passage, Sentence sentence, int participle) => Auxiliary(passage, sentence, participle) >= 0;

    /// <summary>The index of that auxiliary, or -1.</summary>
    public static int Auxiliary(Passage passage, Sentence sentence, int participle)
    {
        for (var i = participle - 1; i >= Math.Max(sentence.First, participle - 6); i--)
        {
            var token = passage.Tokens[i];
            if (Grammar.Be.Contains(token.Lower))
                return i;
            var mayStandBetween = Grammar.IsAdverb(token.Lower) || token.Lower is "all" or "and" or "or" or "," or "either" or "both"
                || token.Lower.EndsWith("ed", StringComparison.Ordinal) || token.Lower is "shot" or "beaten" or "driven" or "robbed";
            if (!mayStandBetween)
                return -1;
        }

        return -1;
    }
}
