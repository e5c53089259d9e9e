using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Neutrality.VagueAppeal;

namespace Plumbline.Core.Neutrality.FalseSymmetry;

/// <summary>Wording that shares an event or its blame between the parties.</summary>
sealed class FalseSymmetryRule() : TermRule(Label.FalseSymmetry, "FalseSymmetry.terms")
{
    protected override string Message(string kind) => kind switch
    {
        "reciprocal" => "The verb makes the two do the same to each other. Say who did or said what, in order and with figures.",
        "blame" => "The blame is shared out evenly. Say who did what, and who says so.",
        _ => "Two parties are put into one subject. Say what each did, with its own source or figure.",
    };

    /// <summary>An appeal to both sides is a vague appeal.</summary>
    protected override bool Speaks(Passage passage, TermMatch match) =>
        !AppealVerbs.Govern(passage, passage.SentenceAt(match.First), match.First);
}
