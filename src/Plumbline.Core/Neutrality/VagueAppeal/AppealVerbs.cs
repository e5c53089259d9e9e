using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.VagueAppeal;

/// <summary>Verbs that ask somebody to do something.</summary>
static class AppealVerbs
{
    static readonly WordClass Bare = WordClass.Named("appeal-verbs");
    static readonly FrozenSet<string> WithOn = WordSet.Parse("call~v|prevail~v");
    static readonly FrozenSet<string> WithTo = WordSet.Parse("appeal~v");
    static readonly FrozenSet<string> With = WordSet.Parse("plead~v");

    /// <summary>Where the addressee begins if an appeal begins at a token, otherwise -1.</summary>
    public static int End(Passage passage, Sentence sentence, int at)
    {
        var word = passage.Tokens[at].Lower;
        var next = passage.At(at + 1, sentence).Lower;
        if ((WithOn.Contains(word) && next is "on" or "upon") || (WithTo.Contains(word) && next is "to") || (With.Contains(word) && next is "with"))
            return at + 2;
        return Bare.Contains(passage.Facts(at)) ? at + 1 : -1;
    }

    /// <summary>Whether a word is addressed by an appeal that stands just before it.</summary>
    public static bool Govern(Passage passage, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= Math.Max(sentence.First, at - 4); i--)
        {
            var start = End(passage, sentence, i);
            if (start > 0 && start <= at)
                return true;
        }

        return false;
    }
}
