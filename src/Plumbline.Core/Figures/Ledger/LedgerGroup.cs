using System.Collections.Immutable;
using Plumbline.Core.Figures.Grouping;

namespace Plumbline.Core.Figures.Ledger;

/// <summary>One line of a ledger: the figures for one thing, and how the text puts it.</summary>
/// <param name="Group">Document 0 is the text itself; sources follow.</param>
/// <param name="PlainFacts">Indices of the group's figures that the text states in its own voice although a source contradicts them.</param>
/// <param name="Digest">Changes as soon as one of the ranges does; a settlement holds for one digest.</param>
public sealed record LedgerGroup(FigureGroup Group, Presentation Presentation, ImmutableArray<int> PlainFacts, string Digest)
{
    /// <summary>Whether the text leaves out that somebody else says otherwise; it has to be settled before approval.</summary>
    public bool NeedsSettling => Group.Disagrees && Presentation is Presentation.OneClaimant or Presentation.PlainFact;
}
