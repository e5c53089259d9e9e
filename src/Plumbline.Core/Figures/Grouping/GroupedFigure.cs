namespace Plumbline.Core.Figures.Grouping;

/// <summary>A quantity and the text it stands in.</summary>
/// <param name="Document">Index of the text among those that were grouped.</param>
public sealed record GroupedFigure(int Document, Quantity Quantity);
