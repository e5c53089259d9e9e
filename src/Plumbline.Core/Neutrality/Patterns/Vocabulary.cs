using System.Collections.Frozen;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>
/// Every word form of every list, so that a paragraph's words are each looked up once for all rules together.
/// </summary>
static class Vocabulary
{
    const int MostClasses = 128;

    static readonly Dictionary<string, int> ClassBits = new(StringComparer.Ordinal);
    static readonly Dictionary<string, int> ListIndices = new(StringComparer.Ordinal);
    static readonly FrozenDictionary<string, WordFacts> Words = Build();

    public static WordFacts Of(string lower) => Words.TryGetValue(lower, out var facts) ? facts : WordFacts.None;

    public static WordClass Class(string name) =>
        ClassBits.TryGetValue(name, out var bit) ? new WordClass(bit) : throw new InvalidOperationException($"No word list “{name}”.");

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
        if (bit == MostClasses)
            throw new InvalidOperationException($"More than {MostClasses} word classes.");
        ClassBits.Add(name, bit);
        foreach (var word in members)
            Facts(words, word).Add(bit);
    }

    static void AddTerms(Dictionary<string, WordFacts> words, string path, IEnumerable<Term> terms)
    {
        var list = ListIndices.Count;
        ListIndices.Add(path, list);
        foreach (var term in terms)
        {
            foreach (var (first, second) in term.Pattern.Openings())
                Facts(words, first).Add(new ListedTerm(list, term), second);
        }
    }

    static WordFacts Facts(Dictionary<string, WordFacts> words, string word)
    {
        if (!words.TryGetValue(word, out var facts))
            words[word] = facts = new WordFacts();
        return facts;
    }
}
