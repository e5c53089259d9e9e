namespace Plumbline.Core.Neutrality.Balance;

/// <summary>What a balance profile counts for each party, and for the whole text.</summary>
public enum BalanceFigure
{
    /// <summary>Sentences that name the party; headings aside.</summary>
    Sentences,

    /// <summary>Reporting verbs by which the party speaks, by stance.</summary>
    NeutralVerbs,
    DoubtingVerbs,
    VouchingVerbs,

    /// <summary>Loaded terms in one noun phrase with the party's name.</summary>
    Labels,

    /// <summary>Harm that the party is said to do.</summary>
    NamedDoerOfHarm,

    /// <summary>Harm, in a sentence that names the party, that nobody is said to do.</summary>
    HarmWithNoDoer,

    /// <summary>Quotations of which the party is the speaker.</summary>
    Quotations,

    /// <summary>Footnote marks in sentences that name the party.</summary>
    Citations,

    /// <summary>Sentences that name the party and report or quote somebody.</summary>
    AttributedClaims,

    /// <summary>Sentences that name the party and give neither a speaker nor a footnote.</summary>
    UnattributedClaims,
}
