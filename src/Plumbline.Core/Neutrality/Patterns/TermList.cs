using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>A match of a list's term.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last.</param>
readonly record struct TermMatch(Term Term, int First, int End);

/// <summary>A rule's word list, indexed by the words that its patterns begin with.</summary>
sealed class TermList
{
    readonly FrozenDictionary<string, ImmutableArray<Term>> byFirstWord;

    public TermList(string path) : this(Tsv.Read(path).Select(Term.From))
    {
    }

    TermList(IEnumerable<Term> terms) => byFirstWord = terms
        .SelectMany(term => term.Pattern.First.Distinct(StringComparer.Ordinal).Select(word => (word, term)))
        .GroupBy(pair => pair.word, pair => pair.term, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Matches whose conditions hold, in order. Proper names that happen to hold a listed word do not match.</summary>
    public IEnumerable<TermMatch> In(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!byFirstWord.TryGetValue(passage.Tokens[i].Lower, out var terms) || passage.IsProperName(i))
                    continue;
                foreach (var term in terms)
                {
                    var end = term.Pattern.Match(passage.Tokens, i, sentence.End);
                    if (end > 0 && term.If.All(c => c.Holds(passage, i, end)) && !term.Unless.Any(c => c.Holds(passage, i, end)))
                        yield return new TermMatch(term, i, end);
                }
            }
        }
    }
}
