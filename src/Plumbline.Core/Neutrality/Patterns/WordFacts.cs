using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>All that the lists know of one word form: its classes, and the terms that begin with it.</summary>
sealed class WordFacts
{
    /// <summary>A word that stands in no list.</summary>
    public static readonly WordFacts None = new();

    readonly ImmutableArray<Term>[] terms = new ImmutableArray<Term>[Vocabulary.MostLists];
    UInt128 classes;

    public bool BeginsATerm { get; private set; }

    public bool Is(int bit) => (classes & (UInt128.One << bit)) != 0;

    /// <summary>The terms of one list that begin with this word, or a default array.</summary>
    public ImmutableArray<Term> Terms(int list) => terms[list];

    internal void Add(int bit) => classes |= UInt128.One << bit;

    internal void Add(int list, Term term)
    {
        BeginsATerm = true;
        terms[list] = terms[list].IsDefault ? [term] : terms[list].Add(term);
    }
}
