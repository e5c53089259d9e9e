using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.FalseSymmetry;

/// <summary>
/// What two do to "each other" or "one another". Ill deeds are beyond counting and kindly ones are not, so any verb
/// counts but a listed kindly one: "wronged one another", "shouting at each other", "would not forgive each other".
/// </summary>
static class Reciprocals
{
    static readonly WordClass Benign = WordClass.Named("benign-reciprocals");

    /// <summary>Prepositions that turn a deed against somebody; "with", "to" and "from" also join, send and part.</summary>
    static readonly FrozenSet<string> Hostile = WordSet.Parse("at|against|upon");

    static readonly FrozenSet<string> NoVerbs = WordSet.Parse("<function-words>|and|or|but|than|like|unlike|opposite|beside|behind|below|above|beyond|alongside|across|around|past|off|out|up|down|away|apart|along|toward|towards|among|through|without|within|as|even|not|never|only|both|all|is|are|was|were|be|been|on|over|of|about|near|next|close|into|onto|after|before|for|too|so|facing|versus");

    static readonly FrozenSet<string> NotAtOthers = WordSet.Parse("look~v|smile~v|wave~v|nod~v|wink~v|stand~v|stood|lean~v|play~v|race~v|run~v|ran|sail~v|compete~v|rest~v|lie|lies|lay|arrive~v|gaze~v|stare~v|weigh~v|measure~v|check~v|set|sets|balance~v|draw~v|drew|call~v|laugh~v|glance~v|build~v|built|depend~v|rely|relied|relies|relying|touch~v|stack~v|press~v|offset|compare~v|rub~v|hit|bounce~v|insure~v");

    /// <summary>Where the verb stands if its object, or what it is done at, ends at a token; otherwise -1.</summary>
    public static int Verb(Passage passage, Sentence sentence, int last)
    {
        var isPronoun = (passage.Tokens[last].Is("other") && passage.Tokens[last - 1].Is("each")) || (passage.Tokens[last].Is("another") && passage.Tokens[last - 1].Is("one"));
        if (!isPronoun || last - 2 < sentence.First)
            return -1;

        var at = last - 2;
        if (!Hostile.Contains(passage.Tokens[at].Lower))
            return IsIllDone(passage, at) ? at : -1;
        var verb = at - 1;
        return verb > sentence.First && IsIllDone(passage, verb) && !NotAtOthers.Contains(passage.Tokens[verb].Lower) ? verb : -1;
    }

    static bool IsIllDone(Passage passage, int at)
    {
        var verb = passage.Tokens[at];
        return verb is { Kind: TokenKind.Word, IsCapitalised: false } && !NoVerbs.Contains(verb.Lower) && !Grammar.IsAdverb(verb.Lower) && !Benign.Contains(passage.Facts(at));
    }
}
