using System.Collections.Immutable;
using Plumbline.Core.Figures.Ledger;
using Plumbline.Data.Figures;

namespace Plumbline.Web.Features.Figures;

/// <summary>Who says what, thing by thing; nothing is added up.</summary>
/// <param name="Sources">How many sources count as evidence.</param>
public sealed record LedgerView(ImmutableArray<LedgerLine> Lines, int Sources)
{
    public int Open => Lines.Count(line => line.State == LedgerState.Open);
}

/// <param name="Key">Of the group of figures, with <paramref name="Digest"/> for the ranges in it.</param>
/// <param name="Label">What is counted, in words.</param>
/// <param name="Settlement">What somebody made of it; null where nobody did, or where the ranges have changed since.</param>
public sealed record LedgerLine(
    string Key, string Digest, string Label, LedgerState State, Presentation Presentation, ImmutableArray<LedgerFigure> Figures, SettlementLine? Settlement);

public enum LedgerState
{
    /// <summary>The text states one of several as if nobody said otherwise.</summary>
    Open,

    /// <summary>Somebody chose one, or says where it is presented.</summary>
    Settled,

    /// <summary>The text gives a range, or what each side says.</summary>
    Presented,

    /// <summary>The sources disagree, and the text does not state it.</summary>
    NotInText,

    /// <summary>The figures differ because the days do.</summary>
    DatesDiffer,

    Agrees,
}

/// <param name="SourceId">Null for the text itself.</param>
/// <param name="Claimant">Who is said to give it; null where the text or source says it in its own voice.</param>
/// <param name="Range">"at least 49", with its unit.</param>
/// <param name="Start">Half-open, UTF-16 code units of the text or the source's cleaned text.</param>
/// <param name="IsContradicted">By another figure of its line, for one and the same day.</param>
/// <param name="IsPlainFact">The text says so in its own voice although it is contradicted.</param>
public sealed record LedgerFigure(
    Guid? SourceId, string Title, string? Publisher, string? AffiliatedParty, string? Claimant, string Range, string? AsOf,
    int Start, int End, bool IsContradicted, bool IsPlainFact)
{
    /// <summary>It stands in the source's infobox and not in its prose; then Start and End count in the infobox's lines.</summary>
    public bool IsInInfobox { get; init; }
}

public sealed record SettlementLine(FigureSettlementKind Kind, string? Chosen, string Reason, string By, DateTimeOffset At);
