namespace Plumbline.Core.Figures.Ledger;

/// <summary>How a text puts a figure on which its sources disagree.</summary>
public enum Presentation
{
    /// <summary>It does not state it.</summary>
    Absent,

    /// <summary>As a range or bound that leaves room for every figure of the sources.</summary>
    Range,

    /// <summary>As what different people say, each named.</summary>
    AttributedPair,

    /// <summary>By one claimant alone.</summary>
    OneClaimant,

    /// <summary>As plain fact.</summary>
    PlainFact,
}
