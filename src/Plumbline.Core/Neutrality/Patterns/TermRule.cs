using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>A rule that is a word list with a message for each kind of term.</summary>
abstract class TermRule(Label label, string list) : IRule
{
    readonly TermList terms = new(list);

    public string Id => Label.Name();

    public Label Label => label;

    public virtual void Read(Passage passage, Findings findings)
    {
        foreach (var match in terms.In(passage))
        {
            if (Speaks(passage, match))
                findings.Add(this, match.First, match.End, match.Term.Id, match.Term.Severity, Message(match.Term.Kind), Suggest(passage, match).AsSpan());
        }
    }

    protected abstract string Message(string kind);

    protected virtual bool Speaks(Passage passage, TermMatch match) => true;

    static ImmutableArray<Suggestion> Suggest(Passage passage, TermMatch match) => match.Term.Suggestions.IsEmpty ? [] :
    [
        .. match.Term.Suggestions.SelectMany(text => text == "-"
            ? Rewrite.Without(passage, match.First, match.End)
            : [Rewrite.With(passage, match.First, match.End, text)]),
    ];
}
