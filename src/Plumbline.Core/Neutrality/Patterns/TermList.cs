using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>A match of a list's term.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last.</param>
readonly record struct TermMatch(Term Term, int First, int End);

/// <summary>A rule's word list, found by the words that its patterns begin with.</summary>
sealed class TermList(string path)
{
    readonly int list = Vocabulary.List(path);

    /// <summary>Matches whose conditions hold, in order. Proper names that happen to hold a listed word do not match.</summary>
    public TermMatches In(Passage passage) => new(passage, list);
}

/// <summary>Walks a list's matches in a passage without allocating.</summary>
ref struct TermMatches(Passage passage, int list)
{
    readonly ReadOnlySpan<int> starts = passage.TermStarts;
    ImmutableArray<Term> terms;
    int start = -1;
    int term;

    public TermMatch Current { get; private set; }

    public readonly TermMatches GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            while (!terms.IsDefault && term < terms.Length)
            {
                if (IsMatch(terms[term++], starts[start]))
                    return true;
            }

            if (++start >= starts.Length)
                return false;
            terms = passage.Facts(starts[start]).Terms(list);
            term = 0;
            if (!terms.IsDefault && passage.IsProperName(starts[start]))
                terms = default;
        }
    }

    bool IsMatch(Term candidate, int at)
    {
        var end = candidate.Pattern.Match(passage.Tokens.Span, at, passage.SentenceAt(at).End);
        if (end <= 0)
            return false;
        foreach (var condition in candidate.If)
        {
            if (!condition.Holds(passage, at, end))
                return false;
        }

        foreach (var condition in candidate.Unless)
        {
            if (condition.Holds(passage, at, end))
                return false;
        }

        Current = new TermMatch(candidate, at, end);
        return true;
    }
}
