using Plumbline.Core.Neutrality.Patterns;

namespace Plumbline.Core.Neutrality.Intensifier;

/// <summary>Degree words that dramatise.</summary>
sealed class IntensifierRule() : TermRule(Label.Intensifier, "Intensifier.terms")
{
    protected override string Message(string kind) => "The word turns up the volume without adding a fact. Leave it out, or give the figure.";
}
