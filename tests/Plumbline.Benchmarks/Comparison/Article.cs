using System.Text;

namespace Plumbline.Benchmarks.Comparison;

/// <summary>Articles of invented words, as common and as rare as words are, and revisions of them; the same in every run.</summary>
static class Article
{
    const int VocabularySize = 6000;
    const int LeastProse = 300;

    static readonly string[] Syllables = ["ta", "mor", "en", "dral", "i", "sko", "ven", "ul", "che", "ran", "po", "bri", "eth", "go", "sal", "ni", "quo", "fer", "la", "um"];

    static readonly string[] Vocabulary = MakeVocabulary();

    /// <param name="length">UTF-16 code units, about.</param>
    public static string OfLength(int length, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 1000);
        while (text.Length < length)
        {
            for (var sentences = random.Next(2, 8); sentences > 0; sentences--)
            {
                var words = Enumerable.Range(0, random.Next(9, 32)).Select(_ => Word(random)).ToArray();
                words[0] = string.Concat(words[0][..1].ToUpperInvariant(), words[0].AsSpan(1));
                text.AppendJoin(' ', words).Append(sentences == 1 ? "." : ". ");
            }
            text.Append("\n\n");
        }
        return text.ToString();
    }

    /// <summary>4 % of the words replaced, two paragraphs moved far, one deleted.</summary>
    public static string Revised(string article)
    {
        var paragraphs = article.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Reworded).ToList();
        // Headings and lists stay where they are: what moves and goes are paragraphs of prose.
        var prose = Enumerable.Range(0, paragraphs.Count).Where(i => paragraphs[i].Length > LeastProse && char.IsLetter(paragraphs[i][0])).ToArray();
        var (first, gone, second) = (prose[prose.Length / 10], prose[prose.Length / 4], prose[prose.Length / 2]);
        var (one, two) = (paragraphs[first], paragraphs[second]);
        foreach (var i in new[] { second, gone, first })
            paragraphs.RemoveAt(i);
        paragraphs.Insert(prose[prose.Length * 3 / 4], one);
        paragraphs.Insert(prose[2], two);
        return string.Join("\n\n", paragraphs) + "\n";
    }

    static string Reworded(string paragraph, int seed) =>
        string.Join(' ', paragraph.Split(' ').Select((word, n) => (n + seed) % 25 == 24 && word.All(char.IsLetter) ? "re" + word : word));

    // Zipf: the word of rank r is about as frequent as 1/r.
    static string Word(Random random) => Vocabulary[(int)Math.Exp(random.NextDouble() * Math.Log(VocabularySize)) - 1];

    static string[] MakeVocabulary()
    {
        var random = new Random(1911);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < VocabularySize)
            words.Add(string.Concat(Enumerable.Range(0, 1 + Math.Min(4, random.Next(1, 5))).Select(_ => Syllables[random.Next(Syllables.Length)])));
        return [.. words.OrderBy(word => word.Length)];
    }
}
