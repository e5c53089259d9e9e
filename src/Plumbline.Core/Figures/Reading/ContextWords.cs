using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>The telling words around a quantity, cut to stems.</summary>
static class ContextWords
{
    const int Reach = 24;
    const int Shortest = 4;
    const int StemLength = 5;

    static readonly FrozenSet<string> Common = WordClasses.Get("function-words")
        .Concat(["said", "says", "that", "least", "more", "than", "about", "some", "with", "from", "were", "been", "have", "after", "before", "during", "according", "people", "between", "also", "which", "while", "their", "other", "others", "number", "killed", "wounded", "injured", "reported", "stated", "figure"])
        .ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<string> Around(FigureText text, int first, int end, Sentence sentence)
    {
        var stems = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(sentence.First, first - Reach); i < Math.Min(sentence.End, end + Reach); i++)
        {
            var token = text.Tokens[i];
            if (!token.IsWord || i >= first && i < end || token.Lower.Length < Shortest || Common.Contains(token.Lower))
                continue;
            var plain = token.Lower.EndsWith("'s", StringComparison.Ordinal) ? token.Lower[..^2] : token.Lower;
            stems.Add(plain.Length > StemLength ? plain[..StemLength] : plain);
        }

        return [.. stems];
    }
}
