using Plumbline.Core.Figures.Ledger;

namespace Plumbline.Web.Features.Figures;

/// <summary>What the ledger calls by short names, in words.</summary>
static class LedgerWords
{
    public static string Of(LedgerState state) => state switch
    {
        LedgerState.Open => "to settle",
        LedgerState.Settled => "settled",
        LedgerState.Presented => "presented",
        LedgerState.NotInText => "sources disagree",
        LedgerState.DatesDiffer => "other days",
        LedgerState.Agrees => "agree",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    public static string Of(Presentation presentation, LedgerState state) => (presentation, state) switch
    {
        (_, LedgerState.DatesDiffer) => "The figures hold for different days, so they need not contradict each other.",
        (_, LedgerState.Agrees) => "The figures leave room for each other.",
        (Presentation.Absent, _) => "The sources disagree; the text does not state it.",
        (Presentation.Range, _) => "The text gives a range or bound that leaves room for all of them.",
        (Presentation.AttributedPair, _) => "The text says who gives which.",
        (Presentation.OneClaimant, _) => "The text gives it by one claimant alone, and another source says otherwise.",
        _ => "The text states one of them as plain fact, and another source says otherwise.",
    };

    /// <summary>Publisher and affiliation in one line.</summary>
    public static string Origin(LedgerFigure figure) => string.Join(" · ", new[]
    {
        figure.IsInInfobox ? "in its infobox" : null,
        figure.Publisher,
        figure.AffiliatedParty is { } party ? $"speaks for {party}" : figure.SourceId is null ? null : "independent",
    }.Where(part => part is not null));
}
