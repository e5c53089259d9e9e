using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>One row of a rule's word list.</summary>
/// <param name="Id">Stable within the rule: the pattern's plain words.</param>
/// <param name="Kind">Which of the rule's messages fits; the rules' files say what they know.</param>
/// <param name="If">All must hold.</param>
/// <param name="Unless">None may hold.</param>
/// <param name="Suggestions">Replacements; "-" deletes the phrase.</param>
sealed record Term(
    string Id,
    Pattern Pattern,
    string Kind,
    Severity Severity,
    ImmutableArray<Condition> If,
    ImmutableArray<Condition> Unless,
    ImmutableArray<string> Suggestions)
{
    const int LongestId = 3;

    /// <summary>Columns: pattern, kind, severity, if, unless, suggest, sense. The last is for readers.</summary>
    public static Term From(Row row) => new(
        Slug(row["pattern"]),
        Pattern.Parse(row["pattern"]),
        row["kind"],
        row["severity"] switch { "low" => Severity.Low, "medium" or "" => Severity.Medium, "high" => Severity.High, var other => throw new InvalidOperationException($"Unknown severity “{other}”.") },
        Condition.Parse(row["if"]),
        Condition.Parse(row["unless"]),
        [.. row["suggest"].Split('|', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>The first choice at each of the first places: "trade~v *2 (fire|blame)" to "trade-fire".</summary>
    static string Slug(string pattern) => string.Join(
        '-',
        Pattern.Split(pattern)
            .Where(part => part[0] is not ('*' or '$') && part[^1] != '?')
            .Take(LongestId)
            .Select(part => part.Trim('(', ')').Split('|')[0])
            .Select(choice => string.Concat(choice.Split('~')[0].Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-')).Trim().Replace(' ', '-')));
}
