using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Neutrality.Patterns;

namespace Plumbline.Core.Neutrality.Terms;

/// <summary>What a survey of the sources says to a finding on a word: what most of them call so themselves is no reason for alarm.</summary>
public static class CommonUsage
{
    /// <summary>The share of the independent sources from which on a word is their common one, unless a house style sets another.</summary>
    public const double DefaultThreshold = 0.75;

    /// <summary>In words.</summary>
    const int LongestTerm = 4;

    /// <summary>Whether it is the choice of a word that is reported, in the narrator's voice, and by no rule of the house.</summary>
    public static bool IsSurveyed(Finding finding) =>
        finding is { Label: Label.LoadedTerm or Label.Euphemism, Voice: Voice.Narrator } && IsATerm(finding.Phrase) && !finding.Rule.StartsWith(HouseTerms.Rule, StringComparison.Ordinal);

    /// <summary>A figure or a long run of words is this text's own: no source will have it, and counting would tell nothing.</summary>
    static bool IsATerm(string phrase) => phrase.Count(c => c == ' ') < LongestTerm && !phrase.Any(char.IsDigit);

    /// <summary>The term under which a phrase is surveyed: in lower case, and in the singular, which stands for the plural too.</summary>
    public static string TermOf(string phrase)
    {
        var lower = phrase.Trim().ToLowerInvariant();
        if (!lower.EndsWith('s'))
            return lower;
        string[] singulars = lower.EndsWith("ies", StringComparison.Ordinal) ? [lower[..^3] + "y"] : lower.Length > 2 ? [lower[..^2], lower[..^1]] : [];
        return singulars.FirstOrDefault(singular => Inflection.Plural(singular) == lower) ?? lower;
    }

    /// <summary>The terms that have to be counted for these findings.</summary>
    public static ImmutableArray<string> TermsOf(IEnumerable<Finding> findings) =>
        [.. findings.Where(IsSurveyed).Select(finding => TermOf(finding.Phrase)).Distinct(StringComparer.Ordinal)];

    /// <summary>The findings with what the sources say to them; a common word's severity is low.</summary>
    /// <param name="counts">By term; a term without independent sources may be missing.</param>
    /// <param name="threshold">The share, above 0 and at most 1; null when usage changes no severity.</param>
    public static ImmutableArray<Finding> Weigh(ImmutableArray<Finding> findings, IReadOnlyDictionary<string, TermCount> counts, double? threshold) =>
        counts.Count == 0 ? findings : [.. findings.Select(finding => Weigh(finding, counts, threshold))];

    /// <summary>"2 of 3 independent sources use “raid” in their own voice."; null where none is independent.</summary>
    public static string? InWords(string phrase, TermCount? count) => count is not { Independent: > 0 } of ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{of.Using} of {of.Independent} independent {(of.Independent == 1 ? "source uses" : "sources use")} “{TermOf(phrase)}” in {(of.Independent == 1 ? "its" : "their")} own voice.");

    static Finding Weigh(Finding finding, IReadOnlyDictionary<string, TermCount> counts, double? threshold)
    {
        if (!IsSurveyed(finding) || !counts.TryGetValue(TermOf(finding.Phrase), out var count) || count.Independent == 0)
            return finding;
        return finding.Severity != Severity.Low && threshold is { } share && count.IsCommonUsage(share)
            ? finding with { Usage = count, Severity = Severity.Low, IsLoweredByUsage = true }
            : finding with { Usage = count };
    }
}
