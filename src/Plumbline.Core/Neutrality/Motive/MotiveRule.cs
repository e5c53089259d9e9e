using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Motive;

/// <summary>Intentions and feelings stated as facts. What somebody said of their own or another's motive is reported, not asserted.</summary>
sealed class MotiveRule() : TermRule(Label.Motive, "Motive.terms")
{
    protected override string Message(string kind) => kind == "feeling"
        ? "A feeling is stated as a fact. Say who reports it."
        : "An intention is stated as a fact. Say what was done, and who says why.";

    protected override bool Speaks(Passage passage, TermMatch match) => passage.VoiceAt(match.First) == Voice.Narrator;
}
