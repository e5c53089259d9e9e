using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Weasel;

/// <summary>Authority without a name. Silent where a name or a citation follows.</summary>
sealed class WeaselRule() : TermRule(Label.Weasel, "Weasel.terms")
{
    protected override string Message(string kind) => kind == "passive"
        ? "It does not say who thinks so. Name them, with a source."
        : "Nobody is named. Say who, with a source, or leave it out.";

    protected override bool Speaks(Passage passage, TermMatch match) =>
        !passage.IsCitedAfter(match.First) && (match.Term.Kind == "passive" || !NamesFollow(passage, match.End));

    /// <summary>"critics, among them Ana Reth", "observers such as the Lake Council".</summary>
    static bool NamesFollow(Passage passage, int end)
    {
        var sentence = passage.SentenceAt(end - 1);
        if (passage.At(end, sentence).Is(":"))
            return true;
        for (var i = end; i < Math.Min(end + 3, sentence.End); i++)
        {
            var introduces = passage.Tokens[i].Lower is "including" or "namely" || (passage.Tokens[i].Is("such") && passage.At(i + 1, sentence).Is("as")) || (passage.Tokens[i].Is("among") && passage.At(i + 1, sentence).Is("them"));
            if (introduces)
                return true;
        }

        return false;
    }
}
