namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>All that the lists know of one word form: its classes, and the terms that begin with it.</summary>
/// <param name="number">Tells it from every other word form.</param>
sealed class WordFacts(int number)
{
    /// <summary>A word that stands in no list.</summary>
    public static readonly WordFacts None = new(0);

    readonly List<(ListedTerm Term, IReadOnlyCollection<string>? Second)> added = [];
    readonly List<AnchoredTerm> anchored = [];
    readonly int number = number;
    Dictionary<int, ListedTerm[]> bySecond = [];
    ListedTerm[] whateverFollows = [];

    /// <summary>A bit for the number of each word that can come second: most words that follow are none of them.</summary>
    ulong seconds;

    public bool BeginsATerm { get; private set; }

    /// <summary>Terms that begin with a common word and are looked for by this one.</summary>
    public AnchoredTerm[] Anchored { get; private set; } = [];

    /// <summary>The bits of all its classes.</summary>
    public WordClass Classes { get; private set; }

    /// <summary>Terms that may begin with this word whatever comes next.</summary>
    public ReadOnlySpan<ListedTerm> Terms => whateverFollows;

    /// <summary>Terms that may begin with this word and the next.</summary>
    public ReadOnlySpan<ListedTerm> TermsBefore(WordFacts next) =>
        (seconds >> next.number & 1) != 0 && bySecond.TryGetValue(next.number, out var terms) ? terms : [];

    internal void Add(WordClass added) => Classes = new WordClass(Classes.Low | added.Low, Classes.High | added.High);

    internal void Add(AnchoredTerm term) => anchored.Add(term);

    internal void Add(ListedTerm term, IReadOnlyCollection<string>? second) => added.Add((term, second));

    /// <param name="factsOf">Gives every word that can come second its facts.</param>
    internal void Index(Func<string, WordFacts> factsOf)
    {
        BeginsATerm = added.Count > 0;
        Anchored = [.. anchored];
        whateverFollows = [.. added.Where(entry => entry.Second is null).Select(entry => entry.Term).Distinct()];
        bySecond = added.Where(entry => entry.Second is not null)
            .SelectMany(entry => entry.Second!.Select(word => (factsOf(word).number, entry.Term)))
            .GroupBy(pair => pair.number, pair => pair.Term)
            .ToDictionary(group => group.Key, group => group.Distinct().Except(whateverFollows).ToArray());
        foreach (var second in bySecond.Keys)
            seconds |= 1UL << second;
    }
}

/// <summary>A term and the list that it stands in.</summary>
/// <param name="Filled">How many places of its pattern the index has filled where it offers the term.</param>
readonly record struct ListedTerm(int List, Term Term, int Filled)
{
    /// <summary>A copy beside the term, so that most terms are passed over without being touched.</summary>
    public NearWords Needs { get; } = Term.Pattern.Needs;

    public bool Equals(ListedTerm other) => ReferenceEquals(Term, other.Term);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Term);
}

/// <summary>A term and how many of its tokens may come before its anchor.</summary>
/// <param name="First">The words that it can begin with.</param>
sealed record AnchoredTerm(ListedTerm Listed, WordSet First, int Least, int Most);
