namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>All that the lists know of one word form: its classes, and the terms that begin with it.</summary>
sealed class WordFacts
{
    /// <summary>A word that stands in no list.</summary>
    public static readonly WordFacts None = new();

    readonly List<(ListedTerm Term, IReadOnlyCollection<string>? Second)> added = [];
    readonly List<AnchoredTerm> anchored = [];
    Dictionary<WordFacts, ListedTerm[]> bySecond = [];
    ListedTerm[] whateverFollows = [];
    UInt128 classes;

    public bool BeginsATerm { get; private set; }

    /// <summary>Terms that begin with a common word and are looked for by this one.</summary>
    public AnchoredTerm[] Anchored { get; private set; } = [];

    public bool Is(int bit) => (classes & (UInt128.One << bit)) != 0;

    /// <summary>Terms that may begin with this word whatever comes next.</summary>
    public ReadOnlySpan<ListedTerm> Terms => whateverFollows;

    /// <summary>Terms that may begin with this word and the next.</summary>
    public ReadOnlySpan<ListedTerm> TermsBefore(WordFacts next) =>
        bySecond.Count > 0 && bySecond.TryGetValue(next, out var terms) ? terms : [];

    internal void Add(int bit) => classes |= UInt128.One << bit;

    internal void Add(AnchoredTerm term) => anchored.Add(term);

    internal void Add(ListedTerm term, IReadOnlyCollection<string>? second) => added.Add((term, second));

    /// <param name="factsOf">Gives every word that can come second its facts.</param>
    internal void Index(Func<string, WordFacts> factsOf)
    {
        BeginsATerm = added.Count > 0;
        Anchored = [.. anchored];
        whateverFollows = [.. added.Where(entry => entry.Second is null).Select(entry => entry.Term).Distinct()];
        bySecond = added.Where(entry => entry.Second is not null)
            .SelectMany(entry => entry.Second!.Select(word => (Facts: factsOf(word), entry.Term)))
            .GroupBy(pair => pair.Facts, pair => pair.Term)
            .ToDictionary(group => group.Key, group => group.Distinct().Except(whateverFollows).ToArray());
    }
}

/// <summary>A term and the list that it stands in.</summary>
readonly record struct ListedTerm(int List, Term Term)
{
    public bool Equals(ListedTerm other) => ReferenceEquals(Term, other.Term);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Term);
}

/// <summary>A term and how many of its tokens may come before its anchor.</summary>
/// <param name="First">The words that it can begin with.</param>
sealed record AnchoredTerm(ListedTerm Listed, System.Collections.Frozen.FrozenSet<string> First, int Least, int Most);
