namespace Plumbline.Core.Comparison.Quoting;

/// <summary>Joins what the sources say of a quotation with what people have said of it.</summary>
public static class QuotationVerification
{
    /// <param name="note">What is on record for quotations of this wording; null when nothing is.</param>
    /// <param name="mayVouch">Whether somebody's word counts for this text: not a contributor's, nor that of anybody with a conflict of interest.</param>
    public static QuotationState Of(CheckedQuotation quotation, QuotationNote? note, Func<Guid, bool> mayVouch) => note switch
    {
        QuotationNote.Translated translated => IsChecked(translated, quotation, mayVouch) ? QuotationState.Translated : QuotationState.TranslatedUnchecked,
        _ when quotation.Verdict == QuotationVerdict.TooShort => QuotationState.NotChecked,
        _ when quotation.IsFaithful => QuotationState.Faithful,
        QuotationNote.Accepted accepted when accepted.Digest == quotation.Digest && mayVouch(accepted.By) => QuotationState.Accepted,
        _ => QuotationState.Unverified,
    };

    /// <summary>Whether approval has to wait for it.</summary>
    public static bool IsOpen(this QuotationState state) => state is QuotationState.Unverified or QuotationState.TranslatedUnchecked;

    /// <summary>A translation is checked by somebody else than whoever made or recorded it.</summary>
    /// <param name="translator">The translator's name as it was recorded.</param>
    public static bool IsTranslatedBy(this QuotationNote.Translated note, string translator, Guid person, string name) =>
        note.RecordedBy == person || note.TranslatorId == person || string.Equals(translator.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);

    // Words that the draft gives to somebody else by now are another quotation.
    static bool IsChecked(QuotationNote.Translated note, CheckedQuotation quotation, Func<Guid, bool> mayVouch) =>
        note.CheckedBy is { } checker && checker != note.RecordedBy && checker != note.TranslatorId && mayVouch(checker)
        && string.Equals(note.Speaker, quotation.Speaker, StringComparison.Ordinal);
}
