using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>"the Treaty of Arlehaven", "Arlehaven Accords": a longer name keeps the words that it was given.</summary>
static class LongerNames
{
    /// <param name="first">Index of the name's first token.</param>
    /// <param name="end">Index after its last.</param>
    public static bool Hold(Passage passage, int first, int end)
    {
        var sentence = passage.SentenceAt(first);
        if (Contexts.IsHeading(passage))
            return false;
        var next = passage.At(end, sentence);
        if (next is { IsWord: true, IsCapitalised: true } && !Grammar.IsPossessive(passage.Tokens[end - 1].Lower))
            return true;
        var before = passage.At(first - 1, sentence);
        if (before is { IsWord: true, IsCapitalised: true } && first - 1 > sentence.First)
            return true;
        return before.Is("of") && passage.At(first - 2, sentence) is { IsWord: true, IsCapitalised: true };
    }
}
