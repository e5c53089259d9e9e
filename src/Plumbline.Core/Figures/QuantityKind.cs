namespace Plumbline.Core.Figures;

/// <summary>What a quantity measures.</summary>
public enum QuantityKind
{
    /// <summary>Things or people counted.</summary>
    Count,
    Share,
    Money,
    Area,
    Length,
    Mass,
    Volume,
    Speed,
    Power,
    Duration,
    Age,
    Date,
}
