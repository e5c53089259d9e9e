using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.FalseBalance;

/// <summary>Recognises that a court, an inquiry, a measurement or a record has found something.</summary>
static class EstablishedFindings
{
    const int LongestSubject = 9;

    static readonly WordClass Establishers = WordClass.Named("establishers");
    static readonly WordClass FindingVerbs = WordClass.Named("finding-verbs");
    static readonly WordClass ProvingVerbs = WordClass.Named("proving-verbs");
    static readonly FrozenSet<string> Actors = WordClasses.Get("actors");

    /// <summary>Judgements that only a court or a body like one can pass, so that it need not be named.</summary>
    static readonly FrozenSet<string> Judged = WordSet.Parse("convicted|acquitted|disqualified|sentenced|exonerated|liable|guilty");

    public static bool AreNamedAt(Passage passage, int at) => Establishers.Contains(passage.Facts(at));

    /// <summary>
    /// The index after "the inquiry found", "found by the court", "according to the log", "was convicted"; -1 when no
    /// finding is reported. A verb of measuring or judging ("counted", "ruled") makes a finding of whatever its subject
    /// does, unless that is one who acts in a dispute.
    /// </summary>
    public static int End(Passage passage, Sentence sentence)
    {
        var (establisher, verb, source, actor) = (int.MinValue, int.MinValue, int.MinValue, int.MinValue);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var facts = passage.Facts(i);
            var word = passage.Tokens[i].Lower;
            if (word is ";")
                (establisher, verb, source) = (int.MinValue, int.MinValue, int.MinValue);
            else if (IsNear(establisher, i) && FindingVerbs.Contains(facts))
                return i + 1;
            else if (Judged.Contains(word) && IsPassive(passage, sentence, i))
                return i + 1;
            else if (Establishers.Contains(facts) && (IsNear(source, i) || IsNear(verb, i)))
                return i + 1;
            else if (Establishers.Contains(facts))
                establisher = i;
            else if (FindingVerbs.Contains(facts) && Passives.IsPassive(passage, sentence, i) && passage.At(i + 1, sentence).Lower is "by" or "in" or "from" or "on")
                verb = i;
            else if (word is "according" && passage.At(i + 1, sentence).Is("to"))
                source = i;
            else if (IsActor(passage, i))
                actor = i;
            else if (ProvingVerbs.Contains(facts) && i > sentence.First && !IsNear(actor, i) && !Grammar.Determiners.Contains(passage.Tokens[i - 1].Lower) && !Passives.IsPassive(passage, sentence, i))
                return i + 1;
        }

        return -1;
    }

    static bool IsNear(int before, int at) => before >= 0 && at - before < LongestSubject;

    static bool IsPassive(Passage passage, Sentence sentence, int at) =>
        Passives.IsPassive(passage, sentence, at) || passage.At(at - 1, sentence).Lower is "found" or "held";

    static bool IsActor(Passage passage, int at) =>
        Actors.Contains(passage.Tokens[at].Lower) || passage.Parties.Contains(passage.Tokens[at]) || Grammar.Pronouns.Contains(passage.Tokens[at].Lower);
}
