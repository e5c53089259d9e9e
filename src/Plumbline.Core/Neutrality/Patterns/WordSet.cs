using System.Collections;
using System.Collections.Frozen;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>
/// A set of word forms. Rules ask it of every word and the answer is nearly always no, so a filter over a word's first
/// and last letter and its length answers that without reading the word.
/// </summary>
sealed class WordSet : IReadOnlyCollection<string>
{
    const int BitsForEach = 8;

    readonly FrozenSet<string> words;
    readonly ulong[] filter;

    WordSet(FrozenSet<string> words)
    {
        this.words = words;
        filter = new ulong[Math.Max(1, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Count * BitsForEach) / 64)];
        foreach (var word in words)
            filter[Place(word) >> 6 & (filter.Length - 1)] |= 1UL << Place(word);
    }

    public static WordSet Empty { get; } = new([]);

    public int Count => words.Count;

    /// <summary>"a|b~v|&lt;class&gt;" to all the words it means.</summary>
    public static WordSet Parse(string source) => Of(source.Split('|'));

    public static WordSet Of(IEnumerable<string> words) => new(
        words.SelectMany(word => word is ['<', .., '>'] ? WordClasses.Get(word[1..^1]) : WordClasses.Expand(word)).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A file under Words.</summary>
    public static WordSet Named(string name) => new(WordClasses.Get(name));

    public bool Contains(string word) => MayContain(word) && words.Contains(word);

    /// <summary>False is certain, true is likely.</summary>
    public bool MayContain(string word)
    {
        var place = Place(word);
        return (filter[place >> 6 & (filter.Length - 1)] >> place & 1) != 0;
    }

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static implicit operator FrozenSet<string>(WordSet set) => set.words;

    /// <summary>The low six bits choose a bit, the others a part of the filter.</summary>
    static int Place(string word) => word.Length == 0 ? 0 : (word[0] * 29) + (word[^1] * 171) + (word.Length * 37);
}
