using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Neutrality.VagueAppeal;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.FalseSymmetry;

/// <summary>Wording that shares an event or its blame between the parties.</summary>
sealed class FalseSymmetryRule() : TermRule(Label.FalseSymmetry, "FalseSymmetry.terms")
{
    static readonly WordClass Adverse = WordClass.Named("adverse");
    static readonly WordClass Harm = WordClass.Named("harm-nouns");
    static readonly WordClass Blame = WordClass.Named("blame-words");
    static readonly WordClass Instruments = WordClass.Named("instruments");

    protected override string Message(string kind) => kind switch
    {
        "reciprocal" => "The verb makes the two do the same to each other. Say who did or said what, in order and with figures.",
        "blame" => "The blame is shared out evenly. Say who did what, and who says so.",
        _ => "Two parties are put into one subject. Say what each did, with its own source or figure.",
    };

    public override void Read(Passage passage, Findings findings)
    {
        base.Read(passage, findings);
        var facts = passage.AllFacts;
        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First + 2; i < sentence.End; i++)
            {
                if (ReferenceEquals(facts[i], WordFacts.None))
                    continue;
                var verb = Reciprocals.Verb(passage, sentence, i);
                if (verb >= 0)
                    findings.Add(this, verb, i + 1, "each-other", Severity.Medium, Message("reciprocal"));
                else if (IsInKind(passage, i))
                    findings.Add(this, i - 2, i + 1, "in-kind", Severity.Medium, Message("reciprocal"));
            }
        }
    }

    /// <summary>An appeal to both sides is a vague appeal.</summary>
    protected override bool Speaks(Passage passage, TermMatch match) =>
        !AppealVerbs.Govern(passage, passage.SentenceAt(match.First), match.First);

    /// <summary>"fire with fire", "insult for insult": the same ill noun on both sides.</summary>
    static bool IsInKind(Passage passage, int last)
    {
        var noun = passage.Tokens[last];
        return ReferenceEquals(passage.Facts(last), passage.Facts(last - 2)) && noun.IsWord && passage.Tokens[last - 1].Lower is "with" or "for" or "against" or "upon" && noun.Is(passage.Tokens[last - 2].Lower)
            && (Adverse.Contains(passage.Facts(last)) || Harm.Contains(passage.Facts(last)) || Blame.Contains(passage.Facts(last)) || Instruments.Contains(passage.Facts(last)));
    }
}
