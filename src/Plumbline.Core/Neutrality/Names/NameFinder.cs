using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>A name found in a text.</summary>
/// <param name="Span">Half-open, UTF-16 code units; a possessive ending is not part of it.</param>
readonly record struct FoundName<T>(TextSpan Span, T Value);

/// <summary>
/// Finds whole names in one pass, the longest at each place. Case counts ("the League" is a name, "the league" is
/// none), except that a name may begin a sentence or stand in capitals. A line break counts as a space.
/// </summary>
sealed class NameFinder<T>
{
    readonly Dictionary<string, List<(string Name, T Value)>> byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<(string Name, T Value)>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="names">Of two that are spelled alike the first counts. Names that begin with neither letter nor digit are left out.</param>
    public NameFinder(IEnumerable<(string Name, T Value)> names)
    {
        foreach (var (name, value) in names.Select(pair => (pair.Name.Trim(), pair.Value)).OrderByDescending(pair => pair.Item1.Length))
        {
            var word = name[..NameShape.WordEnd(name, 0)];
            if (word.Length == 0)
                continue;
            if (!byFirstWord.TryGetValue(word, out var known))
                byFirstWord[word] = known = [];
            if (!known.Exists(k => string.Equals(k.Name, name, StringComparison.Ordinal)))
                known.Add((name, value));
        }

        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => byFirstWord.Count == 0;

    public IEnumerable<FoundName<T>> In(string text)
    {
        for (var at = 0; at < text.Length && !IsEmpty;)
        {
            var end = NameShape.WordEnd(text, at);
            if (end == at)
            {
                at++;
                continue;
            }

            var found = At(text, at, end);
            if (found is { } name)
                yield return name;
            at = found is { } longest ? longest.Span.End : end;
        }
    }

    FoundName<T>? At(string text, int at, int wordEnd)
    {
        if (!lookup.TryGetValue(text.AsSpan(at, wordEnd - at), out var names))
            return null;
        foreach (var (name, value) in names)
        {
            var end = NameShape.MatchEnd(text, at, name);
            if (end > 0)
                return new FoundName<T>(new TextSpan(at, end), value);
        }

        return null;
    }
}
