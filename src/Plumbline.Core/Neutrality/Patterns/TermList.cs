using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>A match of a list's term.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last.</param>
readonly record struct TermMatch(int List, Term Term, int First, int End);

/// <summary>A rule's word list.</summary>
sealed class TermList(string path)
{
    readonly int list = Vocabulary.List(path);

    /// <summary>Matches whose conditions hold, in order. Proper names that happen to hold a listed word do not match.</summary>
    public ListMatches In(Passage passage) => new(passage.TermMatches, list);
}

/// <summary>One list's matches among those of all.</summary>
ref struct ListMatches(ReadOnlySpan<TermMatch> all, int list)
{
    readonly ReadOnlySpan<TermMatch> all = all;
    int at = -1;

    public readonly TermMatch Current => all[at];

    public readonly ListMatches GetEnumerator() => this;

    public bool MoveNext()
    {
        while (++at < all.Length)
        {
            if (all[at].List == list)
                return true;
        }

        return false;
    }
}
