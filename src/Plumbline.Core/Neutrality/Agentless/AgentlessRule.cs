using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Agentless;

/// <summary>Harm that nobody does. Silent where a doer stands in the sentence or beside it in the paragraph.</summary>
sealed class AgentlessRule() : TermRule(Label.Agentless, "Agentless.terms")
{
    static readonly WordClass Participles = WordClass.Named("harm-participles");
    const int LongestOrder = 8;

    static readonly WordClass Things = WordClass.Named("things");
    static readonly FrozenSet<string> Ordering = WordSet.Parse("ordered|decreed|commanded|sentenced|condemned|directed");
    static readonly FrozenSet<string> HarmlessToThings = WordSet.Parse("silenced|rigged|stuffed|driven|beaten|shot|moved|trapped|branded|gutted|gassed|muffled|boiled|drowned|flogged|whipped|caged|hung|stripped|chased|hunted|clubbed|culled|punched|stamped|raided|executed|interned|trampled|stung|mauled|severed|slashed|withheld");
    static readonly FrozenSet<string> Victims = WordClasses.Get("victims");
    static readonly FrozenSet<string> AfterReduced = WordSet.Parse("in|during|amid|when|while|as|after");
    static readonly FrozenSet<string> NaturalCauses = WordClasses.Get("natural-causes");
    static readonly FrozenSet<string> Negations = WordSet.Parse("no|not|never|nobody|none|neither|nor|without");
    static readonly FrozenSet<string> Hypothetical = WordSet.Parse("if|unless|whether|should|would|could|may|might|will|can");

    protected override string Message(string kind) => kind == "event"
        ? "The event seems to act by itself. Say who did it; if that is not known, say so and cite who says so."
        : "It does not say who did this. Name the doer with a source; if nobody knows, say so.";

    public override void Read(Passage passage, Findings findings)
    {
        base.Read(passage, findings);
        var facts = passage.AllFacts;
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            var sentence = passage.Sentences[s];
            for (var i = sentence.First + 1; i < sentence.End; i++)
            {
                if (!Participles.Contains(facts[i]))
                    continue;
                var start = PassiveStart(passage, sentence, i);
                if (start >= 0 && !IsOrdered(passage, sentence, start) && !IsSaidOfAThing(passage, sentence, start, i) && !HasAgent(passage, sentence, i) && !HasNaturalCause(passage, sentence, i) && !passage.Doers.AreNamedNear(s))
                    findings.Add(this, start, i + 1, "passive", Severity.Medium, Message("passive"));
            }
        }
    }

    protected override bool Speaks(Passage passage, TermMatch match) =>
        !IsImagined(passage, match.First) && (match.Term.Kind == "tension" || !passage.Doers.AreNamedNear(passage.SentenceIndexAt(match.First)));

    static bool IsImagined(Passage passage, int at)
    {
        var before = passage.At(at - 1, passage.SentenceAt(at)).Lower;
        return before is "if" or "unless" or "whether" or "no" or "without";
    }

    /// <summary>Where the passive begins: at its auxiliary, or at a participle right behind its victim; -1 if there is none.</summary>
    static int PassiveStart(Passage passage, Sentence sentence, int participle)
    {
        var auxiliary = Passives.Auxiliary(passage, sentence, participle);
        if (auxiliary >= 0)
            return IsDeniedOrImagined(passage, sentence, auxiliary) ? -1 : auxiliary;

        var isReduced = Victims.Contains(passage.At(participle - 1, sentence).Lower) && AfterReduced.Contains(passage.At(participle + 1, sentence).Lower);
        return isReduced ? participle : -1;
    }

    /// <summary>"no civilians were hit", "if they were driven out": nothing is said to have happened.</summary>
    static bool IsDeniedOrImagined(Passage passage, Sentence sentence, int auxiliary)
    {
        for (var i = Math.Max(sentence.First, auxiliary - 5); i <= Math.Min(auxiliary + 1, sentence.End - 1); i++)
        {
            var word = passage.Tokens[i].Lower;
            if (Negations.Contains(word) || (i >= auxiliary - 4 && Hypothetical.Contains(word)))
                return true;
        }

        return false;
    }

    /// <summary>"ordered that looters be shot": who ordered it is named.</summary>
    static bool IsOrdered(Passage passage, Sentence sentence, int auxiliary)
    {
        for (var i = Math.Max(sentence.First, auxiliary - LongestOrder); i < auxiliary; i++)
        {
            if (Ordering.Contains(passage.Tokens[i].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"the bell was silenced", "the film was shot": words that are harm when done to people.</summary>
    static bool IsSaidOfAThing(Passage passage, Sentence sentence, int auxiliary, int participle) =>
        Things.Contains(passage.FactsAt(auxiliary - 1, sentence)) && HarmlessToThings.Contains(passage.Tokens[participle].Lower);

    /// <summary>"destroyed in a storm", "killed by lightning".</summary>
    static bool HasNaturalCause(Passage passage, Sentence sentence, int participle)
    {
        for (var i = participle + 1; i < Math.Min(participle + 7, sentence.End); i++)
        {
            var isOpenFire = passage.Tokens[i].Is("fire") && passage.At(i - 1, sentence).Lower is not ("a" or "the" or "great" or "house");
            if (NaturalCauses.Contains(passage.Tokens[i].Lower) && !isOpenFire)
                return true;
        }

        return false;
    }

    static bool HasAgent(Passage passage, Sentence sentence, int participle)
    {
        for (var i = participle + 1; i < Math.Min(participle + 16, sentence.End); i++)
        {
            if (passage.Tokens[i].Lower is ";" or "but" or "while")
                return false;
            if (passage.Tokens[i].Is("by") && Agents.FollowsAt(passage, sentence, i + 1))
                return true;
        }

        return false;
    }
}
