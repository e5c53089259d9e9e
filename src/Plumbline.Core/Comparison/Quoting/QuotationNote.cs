namespace Plumbline.Core.Comparison.Quoting;

/// <summary>What people have put on record about quotations of one wording.</summary>
public abstract record QuotationNote
{
    QuotationNote() { }

    /// <summary>The draft quotes a translation.</summary>
    /// <param name="Speaker">Whom the draft gave the words to when it was recorded or checked.</param>
    /// <param name="RecordedBy">Who named original and translator.</param>
    /// <param name="TranslatorId">The translator, where it is somebody who works here.</param>
    /// <param name="CheckedBy">Who compared the two; null until somebody has.</param>
    public sealed record Translated(string? Speaker, Guid RecordedBy, Guid? TranslatorId, Guid? CheckedBy) : QuotationNote;

    /// <summary>Somebody has looked at what is wrong with it and lets it stand, with a reason.</summary>
    /// <param name="Digest">Of what was wrong, <see cref="CheckedQuotation.Digest"/>.</param>
    public sealed record Accepted(string Digest, Guid By) : QuotationNote;
}
