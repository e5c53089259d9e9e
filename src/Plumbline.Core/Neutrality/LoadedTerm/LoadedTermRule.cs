using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.LoadedTerm;

/// <summary>Words that carry a verdict in the narrator's voice.</summary>
sealed class LoadedTermRule() : TermRule(Label.LoadedTerm, "LoadedTerm.terms")
{
    protected override string Message(string kind) => kind switch
    {
        "label" => "This label passes a verdict on somebody. Say what they did, or who calls them so.",
        "cruelty" => "The word dramatises the harm. Say what happened, with figures if there are any.",
        "praise" => "The word praises. Say what was done, and let readers judge.",
        "contested-act" => "A contested name for what happened. Use the word that the cited sources use, and say whose word it is.",
        "law" => "This is a legal verdict. Name the court, body or party that gives it.",
        _ => "The word takes a side. Use a plain one, or say whose word it is.",
    };

    /// <summary>What sources say decides over a contested name, so one that is cited stays.</summary>
    protected override bool Speaks(Passage passage, TermMatch match) =>
        match.Term.Kind != "contested-act" || !passage.IsCitedAfter(match.First);
}
