namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>A class of words as one bit of every word's <see cref="WordFacts"/>: testing a word costs no lookup.</summary>
/// <param name="Low">The bit, if it is one of the first 64.</param>
/// <param name="High">The bit, if it is one of the next 64.</param>
readonly record struct WordClass(ulong Low, ulong High)
{
    public const int Most = 128;

    /// <param name="name">A file under Words.</param>
    public static WordClass Named(string name) => Vocabulary.Class(name);

    public static WordClass Numbered(int bit) => bit < 64 ? new WordClass(1UL << bit, 0) : new WordClass(0, 1UL << (bit - 64));

    public bool Contains(WordFacts word) => ((word.Classes.Low & Low) | (word.Classes.High & High)) != 0;
}
