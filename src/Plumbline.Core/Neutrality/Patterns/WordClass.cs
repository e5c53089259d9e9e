namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>A class of words as one bit of every word's <see cref="WordFacts"/>: testing a word costs no lookup.</summary>
readonly record struct WordClass(int Bit)
{
    /// <param name="name">A file under Words.</param>
    public static WordClass Named(string name) => Vocabulary.Class(name);

    public bool Contains(WordFacts word) => word.Is(Bit);
}
