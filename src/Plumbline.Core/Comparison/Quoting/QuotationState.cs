namespace Plumbline.Core.Comparison.Quoting;

/// <summary>How a quotation stands with what the sources say and what people have said of it.</summary>
public enum QuotationState
{
    /// <summary>The sources bear it out.</summary>
    Faithful,

    /// <summary>Too short to be traced, and nobody has said anything of it.</summary>
    NotChecked,

    /// <summary>It differs, and a second person lets it stand.</summary>
    Accepted,

    /// <summary>A translation that a second person has compared with the original.</summary>
    Translated,

    /// <summary>A translation that nobody but its translator has seen.</summary>
    TranslatedUnchecked,

    /// <summary>The sources do not bear it out, and nobody has let it stand.</summary>
    Unverified,
}
