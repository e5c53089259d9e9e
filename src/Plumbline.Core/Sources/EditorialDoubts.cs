using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>The words in which editors of encyclopedias mark a doubt, in the languages that we know.</summary>
static class EditorialDoubts
{
    static readonly FrozenDictionary<string, DoubtKind> Kinds = TsvResource.Rows("editorial-doubts.tsv")
        .Where(row => !row[1].EndsWith('*'))
        .DistinctBy(row => row[1], StringComparer.Ordinal)
        .ToFrozenDictionary(row => row[1], row => Enum.Parse<DoubtKind>(row[0]), StringComparer.Ordinal);

    static readonly ImmutableArray<(string Opening, DoubtKind Kind)> Openings =
        [.. TsvResource.Rows("editorial-doubts.tsv").Where(row => row[1].EndsWith('*')).Select(row => (row[1].TrimEnd('*'), Enum.Parse<DoubtKind>(row[0])))];

    /// <summary>What stands between brackets is such a mark: "citation needed", "dubious – discuss", "who?".</summary>
    public static bool Knows(string inner) => Find(inner) is not null;

    public static DoubtKind KindOf(string name) => Find(name) ?? DoubtKind.Unclear;

    static DoubtKind? Find(string words)
    {
        // "undue weight? – discuss": what follows the dash leads to a talk page.
        var lower = words.Split([" – ", " — ", " - "], 2, StringSplitOptions.None)[0].Trim(' ', '*', '_').TrimEnd('?').TrimEnd().ToLowerInvariant();
        if (Kinds.TryGetValue(lower, out var kind))
            return kind;
        foreach (var (opening, known) in Openings)
        {
            if (lower.StartsWith(opening, StringComparison.Ordinal))
                return known;
        }
        return null;
    }
}
