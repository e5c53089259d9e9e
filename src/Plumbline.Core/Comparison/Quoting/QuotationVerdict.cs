namespace Plumbline.Core.Comparison.Quoting;

/// <summary>How a quotation stands to the sources, from the best to the worst that can be said of it.</summary>
public enum QuotationVerdict
{
    /// <summary>Word for word; case, punctuation and marks aside.</summary>
    Exact,

    /// <summary>Words left out where an ellipsis or brackets say so, and none of them turned the meaning round.</summary>
    Shortened,

    /// <summary>Fewer than three words: a term or a title, which cannot be traced. Not checked, never passed.</summary>
    TooShort,

    /// <summary>Word for word, but the source gives the words to somebody else.</summary>
    SpeakerDiffers,

    /// <summary>Other words than the source's.</summary>
    Altered,

    /// <summary>A "not" or its like stands on one side only.</summary>
    NegationLost,

    /// <summary>In none of the sources.</summary>
    NotFound,
}
