using System.Collections.Immutable;

namespace Plumbline.Core.Figures.Grouping;

/// <summary>Figures for one and the same thing, from one text or several. They are never added up.</summary>
/// <param name="Key">The same for the same thing after edits elsewhere: what, of which side, what befell it, about when.</param>
/// <param name="Label">For people: "soldiers killed, Velden, March 2011".</param>
/// <param name="Figures">In order of the texts, then of their places.</param>
/// <param name="Disagreements">Which of them cannot be true together; indices into <paramref name="Figures"/>.</param>
public sealed record FigureGroup(string Key, string Label, ImmutableArray<GroupedFigure> Figures, ImmutableArray<FigureDisagreement> Disagreements)
{
    /// <summary>Whether two of them contradict each other for one and the same day.</summary>
    public bool Disagrees => Disagreements.Any(pair => !pair.DatesDiffer);
}

/// <summary>Two figures whose ranges do not overlap.</summary>
/// <param name="ClaimantsDiffer">Different people are named for them: a disagreement to present.</param>
/// <param name="DatesDiffer">Each says for which day it holds, and the days differ: noted, and no contradiction.</param>
public sealed record FigureDisagreement(int First, int Second, bool ClaimantsDiffer, bool DatesDiffer);
