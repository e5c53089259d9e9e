using System.Collections.Frozen;

namespace Plumbline.Core.Neutrality.Patterns;

static class WordSet
{
    /// <summary>"a|b~v|&lt;class&gt;" to all the words it means.</summary>
    public static FrozenSet<string> Parse(string source) => Of(source.Split('|'));

    public static FrozenSet<string> Of(IEnumerable<string> words) =>
        words.SelectMany(word => word is ['<', .., '>'] ? WordClasses.Get(word[1..^1]) : WordClasses.Expand(word)).ToFrozenSet(StringComparer.Ordinal);
}
