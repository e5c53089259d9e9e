using Plumbline.Core.Comparison.Quoting;
using Plumbline.Data.Quotations;

namespace Plumbline.Web.Features.Quotations;

/// <summary>How quotations stand, in words for people.</summary>
static class QuotationWords
{
    public static string Of(QuotationView quotation) => quotation.State switch
    {
        QuotationState.Translated => "translated, checked",
        QuotationState.TranslatedUnchecked => "translated, unchecked",
        QuotationState.Accepted => $"{Of(quotation.Verdict)}, let stand",
        _ => Of(quotation.Verdict),
    };

    public static string Chip(QuotationState state, QuotationVerdict verdict) => (state, verdict) switch
    {
        (QuotationState.NotChecked, _) => "",
        (QuotationState.TranslatedUnchecked, _) => "pl-wait",
        (not QuotationState.Unverified, _) => "pl-good",
        (_, QuotationVerdict.SpeakerDiffers or QuotationVerdict.NotFound) => "pl-wait",
        _ => "pl-wrong",
    };

    /// <summary>Null where there is nothing to explain.</summary>
    public static string? Explained(QuotationView quotation, bool hasSources) => quotation.Note?.Kind == QuotationNoteKind.Translated ? null : quotation.Verdict switch
    {
        QuotationVerdict.TooShort => "Fewer than three words cannot be traced. A term in marks may also read as doubt.",
        QuotationVerdict.SpeakerDiffers => $"The text gives the words to {quotation.Speaker}; the source {(quotation.SpeakerInSource is { } theirs ? $"gives them to {theirs}" : "never names that speaker")}.",
        QuotationVerdict.NegationLost => "Read the source's sentence: one of the two says the opposite.",
        QuotationVerdict.NotFound => hasSources
            ? "It stands in none of the entry's sources. Attach the one that it is from, or say that it is a translation."
            : "No source that counts is attached to this entry.",
        _ => null,
    };

    public static string Spoken(WordChange change) => change switch
    {
        { InDraft: null } => $"the text leaves out “{change.InSource}”",
        { InSource: null } => $"the text adds “{change.InDraft}”",
        _ => $"“{change.InDraft}” for the source's “{change.InSource}”",
    };

    static string Of(QuotationVerdict verdict) => verdict switch
    {
        QuotationVerdict.Exact => "word for word",
        QuotationVerdict.Shortened => "shortened fairly",
        QuotationVerdict.TooShort => "not checked",
        QuotationVerdict.SpeakerDiffers => "speaker differs",
        QuotationVerdict.Altered => "altered",
        QuotationVerdict.NegationLost => "a “not” lost or added",
        _ => "not found",
    };
}
