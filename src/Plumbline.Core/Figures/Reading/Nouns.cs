using System.Collections.Frozen;
using Plumbline.Core.Figures.Words;

namespace Plumbline.Core.Figures.Reading;

/// <summary>The nouns that are counted, by class.</summary>
static class Nouns
{
    static readonly Phrases<NounClass> Listed = new(WordTable.Rows("nouns")
        .SelectMany(row => row[2].Split('|').Select(word => (word, new NounClass(row[0], row[1] == "yes", IsListed: true)))));

    static readonly FrozenSet<string> Stops = WordTable.Rows("stops").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static bool TryMatch(FigureText text, int at, int limit, out NounClass noun, out int end) => Listed.TryMatch(text, at, limit, out noun, out end);

    /// <summary>Whether a class is of people.</summary>
    public static bool IsPeople(string name) =>
        name is "soldier" or "civilian" or "person" or "child" or "prisoner" or "refugee" or "peacekeeper" or "police" or "guard" or "official" or "journalist" or "academic" or "protester" or "family";

    public static bool IsStop(string lower) => Stops.Contains(lower);

    /// <summary>Whether a word can be the plural of a noun that no list knows.</summary>
    public static bool LooksPlural(string lower) =>
        lower.Length > 3 && lower[^1] == 's' && !lower.EndsWith("ss", StringComparison.Ordinal) && !lower.EndsWith("us", StringComparison.Ordinal)
        && !lower.EndsWith("is", StringComparison.Ordinal) && !lower.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>"routes" to "route", "countries" to "country".</summary>
    public static string Singular(string lower) => lower switch
    {
        _ when !LooksPlural(lower) => lower,
        [.., 'i', 'e', 's'] => lower[..^3] + "y",
        [.., 's' or 'x' or 'z' or 'h', 'e', 's'] => lower[..^2],
        _ => lower[..^1],
    };
}

/// <param name="IsListed">Whether a list knows the noun.</param>
readonly record struct NounClass(string Name, bool IsGeneric, bool IsListed = false);
