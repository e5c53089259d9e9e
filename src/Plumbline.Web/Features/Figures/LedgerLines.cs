using System.Collections.Immutable;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Grouping;
using Plumbline.Core.Figures.Ledger;
using Plumbline.Web.Features.Shared.Figures;

namespace Plumbline.Web.Features.Figures;

/// <summary>Turns groups of figures into lines that people read.</summary>
static class LedgerLines
{
    public static ImmutableArray<LedgerLine> Of(
        IEnumerable<LedgerGroup> groups, string title, ImmutableArray<EvidenceFigures> sources, IReadOnlyDictionary<(string Key, string Digest), SettlementLine> settled) =>
        [.. groups.Select(group => Line(group, title, sources, settled.GetValueOrDefault((group.Group.Key, group.Digest)))).OrderBy(line => line.State)];

    static LedgerLine Line(LedgerGroup line, string title, ImmutableArray<EvidenceFigures> sources, SettlementLine? settlement)
    {
        var contradicted = line.Group.Disagreements.Where(pair => !pair.DatesDiffer).SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet();
        return new LedgerLine(
            line.Group.Key, line.Digest, line.Group.Label, StateOf(line, settlement), line.Presentation,
            [.. line.Group.Figures.Select((figure, i) => Figure(figure, title, sources, contradicted.Contains(i), line.PlainFacts.Contains(i)))],
            line.NeedsSettling ? settlement : null);
    }

    static LedgerState StateOf(LedgerGroup line, SettlementLine? settlement)
    {
        if (!line.Group.Disagrees)
            return line.Group.Disagreements.IsEmpty ? LedgerState.Agrees : LedgerState.DatesDiffer;
        return line.Presentation switch
        {
            Presentation.Absent => LedgerState.NotInText,
            Presentation.Range or Presentation.AttributedPair => LedgerState.Presented,
            _ => settlement is null ? LedgerState.Open : LedgerState.Settled,
        };
    }

    static LedgerFigure Figure(GroupedFigure figure, string title, ImmutableArray<EvidenceFigures> sources, bool isContradicted, bool isPlainFact)
    {
        var read = figure.Document == 0 ? null : sources[figure.Document - 1];
        var source = read?.Source;
        var quantity = figure.Quantity;
        var claimant = quantity.Attribution is { IsNamed: true } said ? said.Claimant : null;
        return new LedgerFigure(
            source?.Id, source?.Title ?? title, source?.Publisher, source?.AffiliatedParty, claimant, InWords(quantity), quantity.AsOf?.Date.ToString(),
            quantity.Span.Start, quantity.Span.End, isContradicted, isPlainFact)
        {
            IsInInfobox = read is { IsInfobox: true },
        };
    }

    static string InWords(Quantity quantity) => quantity.Unit is { } unit ? $"{quantity.Range} {unit.Name}" : quantity.Range.ToString();
}
