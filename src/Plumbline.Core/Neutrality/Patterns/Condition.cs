using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>
/// What must, or must not, stand around a match: "next=of|from" the word after it, "prev=" the word before it
/// ("^" for the sentence's beginning, "'s" for a possessive, "#" for a number),
/// "after=" one of the eight that follow in the sentence, "before=" one of the eight before it, "near=" one of the four on
/// either side, "sentence=" any word of it.
/// </summary>
sealed record Condition(string Where, WordSet Words)
{
    const int Window = 8;
    const int NearWindow = 4;

    public static ImmutableArray<Condition> Parse(string source) =>
        [.. source.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseOne)];

    static Condition ParseOne(string source)
    {
        var at = source.IndexOf('=', StringComparison.Ordinal);
        if (at < 0 || source[..at] is not ("next" or "prev" or "after" or "before" or "near" or "sentence"))
            throw new InvalidOperationException($"Unknown condition “{source}”.");
        return new Condition(source[..at], WordSet.Parse(source[(at + 1)..]));
    }

    /// <param name="first">Index of the match's first token.</param>
    /// <param name="end">Index after its last.</param>
    public bool Holds(Passage passage, int first, int end)
    {
        var sentence = passage.SentenceAt(first);
        var (from, to) = Where switch
        {
            "next" => (end, end + 1),
            "prev" => (first - 1, first),
            "after" => (end, end + Window),
            "before" => (first - Window, first),
            "near" => (first - NearWindow, end + NearWindow),
            _ => (sentence.First, Math.Min(sentence.End, sentence.First + Passage.LongestLook)),
        };
        if (Where == "prev" && first == sentence.First)
            return Words.Contains("^");
        if (Where == "prev" && Words.Contains("'s") && Grammar.IsPossessive(passage.Tokens[first - 1].Lower))
            return true;
        for (var i = Math.Max(from, sentence.First); i < Math.Min(to, sentence.End); i++)
        {
            if (i >= first && i < end)
                continue;
            if (Words.Contains(passage.Tokens[i].Lower) || (passage.Tokens[i].Kind == TokenKind.Number && Words.Contains("#")))
                return true;
        }

        return false;
    }
}
