using Plumbline.Core.Neutrality.Patterns;

namespace Plumbline.Core.Neutrality.Euphemism;

/// <summary>Softened or official terms that hide what happened.</summary>
sealed class EuphemismRule() : TermRule(Label.Euphemism, "Euphemism.terms")
{
    protected override string Message(string kind) => "A softened or official term. Say plainly what was done, and to whom.";
}
