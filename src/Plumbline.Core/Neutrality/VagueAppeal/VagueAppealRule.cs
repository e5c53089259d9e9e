using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.VagueAppeal;

/// <summary>Appeals to everybody alike, or to nobody.</summary>
sealed class VagueAppealRule() : TermRule(Label.VagueAppeal, "VagueAppeal.terms")
{
    const string ToBoth = "The appeal goes to all alike. Say to whom it was made and what each was asked to do.";

    static readonly WordClass Asking = WordClass.Named("asking-verbs");

    protected override string Message(string kind) => kind == "no-addressee"
        ? "The appeal names nobody. Say who was asked to do what."
        : ToBoth;

    public override void Read(Passage passage, Findings findings)
    {
        base.Read(passage, findings);
        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var end = Asking.Contains(passage.Facts(i)) ? AppealToTwoNames(passage, sentence, i) : -1;
                if (end > 0)
                    findings.Add(this, i, end, "two-names", Severity.Low, ToBoth);
            }
        }
    }

    /// <summary>"called on Velden and Sarrat": the same words for two parties at once.</summary>
    static int AppealToTwoNames(Passage passage, Sentence sentence, int at)
    {
        var name = AppealVerbs.End(passage, sentence, at);
        if (name < 0 || !IsName(passage, sentence, name) || !passage.At(name + 1, sentence).Is("and") || !IsName(passage, sentence, name + 2))
            return -1;
        return passage.At(name + 3, sentence).Lower is "to" or "for" ? name + 3 : -1;
    }

    static bool IsName(Passage passage, Sentence sentence, int at) => passage.At(at, sentence) is { IsWord: true, IsCapitalised: true };
}
