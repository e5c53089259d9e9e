namespace Plumbline.Core.Figures;

/// <summary>A unit of measure.</summary>
/// <param name="Code">As scripts read it: "km2", "USD", "percent".</param>
/// <param name="Name">As people read it.</param>
/// <param name="Factor">How many of its kind's first unit it is; units of money do not convert.</param>
public sealed record FigureUnit(string Code, string Name, QuantityKind Kind, decimal Factor);
