using System.Buffers;
using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>The words that stand before a template's name: those that we know, and those that this text shows us.</summary>
sealed class TemplatePrefixes
{
    const int SightingsNeeded = 2;
    const int LongestWord = 24;
    const int NameReach = 40;

    static readonly ImmutableArray<Prefix> Known =
        [.. TsvResource.Rows("template-prefixes.tsv").Select(r => new Prefix(r[1], r.Length > 2)).Distinct()];

    readonly ImmutableArray<Prefix> _prefixes;

    readonly SearchValues<char> _lastLetters;

    TemplatePrefixes(ImmutableArray<Prefix> prefixes)
    {
        _prefixes = prefixes;
        _lastLetters = SearchValues.Create([.. prefixes.Select(p => p.Word[^1])]);
    }

    /// <summary>Adopts a word of any language that is seen before names which only templates have, such as "Cite web".</summary>
    public static TemplatePrefixes Of(string text)
    {
        var sightings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            var start = colon;
            while (start > 0 && colon - start < LongestWord && IsWordPart(text[start - 1]))
                start--;
            if (start == colon || !Distinctive(text.AsSpan(colon + 1, Math.Min(NameReach, text.Length - colon - 1))))
                continue;
            var word = text[start..colon];
            sightings[word] = sightings.GetValueOrDefault(word) + 1;
        }
        var adopted = sightings.Where(s => s.Value >= SightingsNeeded && s.Key.Length > 1).Select(s => new Prefix(s.Key, IsCommonWord: false));
        return new TemplatePrefixes([.. Known.Concat(adopted).Distinct().OrderByDescending(p => p.Word.Length)]);
    }

    /// <summary>The prefix that ends at the colon: where it begins, and whether only a known name can confirm it.</summary>
    public (int Start, bool NeedsKnownName)? Before(string line, int colon)
    {
        if (colon == 0 || !_lastLetters.Contains(line[colon - 1]))
            return null;
        foreach (var (word, common) in _prefixes)
        {
            var start = colon - word.Length;
            if (start < 0 || string.CompareOrdinal(line, start, word, 0, word.Length) != 0)
                continue;
            if (start == 0 || !IsSameWord(line[start - 1], word[0]))
                return (start, common);
        }
        return null;
    }

    // "alertsШаблон" is two words run together: the alphabet changes, or a capital follows a small letter.
    static bool IsSameWord(char before, char first) =>
        char.IsLetter(before) && before >> 8 == first >> 8 && !(char.IsUpper(first) && !char.IsUpper(before));

    static bool IsWordPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    static bool Distinctive(ReadOnlySpan<char> text) =>
        TemplateNames.LongestKnown(text) is { Length: > 5, Role: TemplateRole.Citation or TemplateRole.List or TemplateRole.Box or TemplateRole.Maintenance };

    readonly record struct Prefix(string Word, bool IsCommonWord);
}
