namespace Plumbline.Core.Comparison.Lead;

/// <summary>How a sentence of the lead stands to the body of the entry.</summary>
public enum LeadVerdict
{
    /// <summary>A sentence of the body says it.</summary>
    Supported,

    /// <summary>The body holds it open by a word that the lead leaves out.</summary>
    HedgeLost,

    /// <summary>The lead says it more widely or more strongly than the body.</summary>
    Sharpened,

    /// <summary>No sentence of the body says it.</summary>
    Unsupported,
}
