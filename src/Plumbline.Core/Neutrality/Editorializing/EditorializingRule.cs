using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Editorializing;

/// <summary>Words by which the narrator comments or steers.</summary>
sealed class EditorializingRule() : TermRule(Label.Editorializing, "Editorializing.terms")
{
    protected override string Message(string kind) => kind == "steering"
        ? "The connective tells readers that the two facts stand at odds. State both and leave the conclusion to them, or cite who draws it."
        : "Here the narrator comments. State the fact without telling readers what to think of it.";

    /// <summary>What a speaker steers by is the speaker's.</summary>
    protected override bool Speaks(Passage passage, TermMatch match) => match.Term.Kind != "narrator" || passage.VoiceAt(match.First) == Voice.Narrator;
}
