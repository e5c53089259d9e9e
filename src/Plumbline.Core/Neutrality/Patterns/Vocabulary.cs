using System.Collections.Frozen;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>
/// Every word form of every list, so that a paragraph's words are each looked up once for all rules together.
/// </summary>
static class Vocabulary
{
    static readonly Dictionary<string, int> ClassBits = new(StringComparer.Ordinal);
    static readonly Dictionary<string, int> ListIndices = new(StringComparer.Ordinal);
    static readonly FrozenDictionary<string, WordFacts> Words = Build();

    /// <summary>What is known of the words in the pool, at the same places.</summary>
    static readonly Known?[] Seen = new Known?[WordPool.Size];

    public static WordFacts Of(Token token)
    {
        ref var slot = ref Seen[token.PlaceInPool];
        var known = slot;
        if (known is not null && ReferenceEquals(known.Word, token.Lower))
            return known.Facts;
        var facts = Words.TryGetValue(token.Lower, out var listed) ? listed : WordFacts.None;
        slot = new Known(token.Lower, facts);
        return facts;
    }

    public static WordClass Class(string name) =>
        ClassBits.TryGetValue(name, out var bit) ? WordClass.Numbered(bit) : throw new InvalidOperationException($"No word list “{name}”.");

    /// <summary>The index of a rule's list, by its path: "LoadedTerm.terms".</summary>
    public static int List(string path) =>
        ListIndices.TryGetValue(path, out var index) ? index : throw new InvalidOperationException($"No term list “{path}”.");

    static FrozenDictionary<string, WordFacts> Build()
    {
        var words = new Dictionary<string, WordFacts>(StringComparer.Ordinal);
        foreach (var path in Tsv.Paths())
        {
            var rows = Tsv.Read(path).ToList();
            if (path.StartsWith("Words.", StringComparison.Ordinal))
                AddClass(words, path["Words.".Length..], rows.SelectMany(row => WordClasses.Expand(row["word"])));
            else if (rows[0].Columns.Contains("pattern"))
                AddTerms(words, path, rows.Select(Term.From));
            else if (rows[0].Columns.Contains("kind"))
                AddClass(words, path, rows.SelectMany(row => WordClasses.Expand(row["lemma"] + "~v")));
        }

        foreach (var facts in words.Values.ToList())
            facts.Index(word => Facts(words, word));
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static void AddClass(Dictionary<string, WordFacts> words, string name, IEnumerable<string> members)
    {
        var bit = ClassBits.Count;
        if (bit == WordClass.Most)
            throw new InvalidOperationException($"More than {WordClass.Most} word classes.");
        ClassBits.Add(name, bit);
        foreach (var word in members)
            Facts(words, word).Add(WordClass.Numbered(bit));
    }

    static void AddTerms(Dictionary<string, WordFacts> words, string path, IEnumerable<Term> terms)
    {
        var list = ListIndices.Count;
        ListIndices.Add(path, list);
        foreach (var term in terms)
        {
            var byAnchor = new List<string>();
            var anchor = term.Pattern.Anchor();
            foreach (var (first, second) in term.Pattern.Openings())
            {
                if (second is null && anchor is not null && Pattern.IsCommon(first))
                    byAnchor.Add(first);
                else
                    Facts(words, first).Add(new ListedTerm(list, term, term.Pattern.Filled(second is not null)), second);
            }

            if (byAnchor.Count == 0)
                continue;
            var anchored = new AnchoredTerm(new ListedTerm(list, term, 0), WordSet.Of(byAnchor), anchor!.Least, anchor.Most);
            foreach (var word in anchor.Words.Distinct(StringComparer.Ordinal))
                Facts(words, word).Add(anchored);
        }
    }

    static WordFacts Facts(Dictionary<string, WordFacts> words, string word)
    {
        if (!words.TryGetValue(word, out var facts))
            words[word] = facts = new WordFacts(words.Count + 1);
        return facts;
    }

    sealed record Known(string Word, WordFacts Facts);
}
