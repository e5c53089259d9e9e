using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Figures.Grouping;

namespace Plumbline.Core.Figures.Ledger;

/// <summary>Sets the figures of a text beside those of its sources.</summary>
public static class FigureLedger
{
    /// <param name="text">The text that is written, with its quantities.</param>
    /// <param name="sources">Sources that count as evidence, with theirs.</param>
    public static ImmutableArray<LedgerGroup> Of(
        (string Text, ImmutableArray<Quantity> Quantities) text, IEnumerable<(string Text, ImmutableArray<Quantity> Quantities)> sources, CancellationToken cancellation = default) =>
        [.. FigureGroups.Of([text, .. sources], cancellation).Select(Line)];

    static LedgerGroup Line(FigureGroup group) => new(group, Presentations.Of(group), Presentations.PlainFacts(group), Digest(group));

    static string Digest(FigureGroup group)
    {
        var ranges = group.Figures.Select(figure => $"{figure.Quantity.Range} {figure.Quantity.Unit?.Code}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ranges))))[..32];
    }
}
