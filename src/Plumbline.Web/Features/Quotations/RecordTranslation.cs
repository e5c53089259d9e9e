using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Quotations;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Quotations;

/// <param name="Original">The words in the language in which they were said.</param>
/// <param name="Language">As people call it; may be empty.</param>
/// <param name="Translator">Whoever put them into the draft's language; null when it was the one who says so.</param>
public sealed record TranslationRequest(string? Original, string? Language = null, string? Translator = null);

/// <summary>Says that a quotation is a translation: of which words, and whose. It is unchecked until a second person compares the two.</summary>
public sealed class RecordTranslation(WriteLane lane, QuotationReader reader)
{
    /// <summary>UTF-16 code units.</summary>
    const int LongestName = 200;

    public async Task<Outcome<QuotationStep>> RunAsync(Caller caller, QuotedText text, string key, TranslationRequest request, CancellationToken cancellation)
    {
        var quotation = await reader.FindAsync(text, key, cancellation);
        return await lane.ChangeAsync(caller, change => change.WithText(text, hand =>
        {
            if (hand.Ask(change.Actor, ReviewAction.RecordTranslation) is { } denied)
                return denied;
            if (WhyUnusable(request) is { } unusable)
                return unusable;
            return quotation is null
                ? new Refusal.Stale("These words are not quoted in the text any more. Nothing was recorded.")
                : Keep(change, hand, quotation, request);
        }), cancellation);
    }

    static Refusal? WhyUnusable(TranslationRequest request)
    {
        if (TypedText.Refuse(request.Original, "Give the words in the language in which they were said.") is { } missing)
            return missing;
        if (request.Translator is not null && string.IsNullOrWhiteSpace(request.Translator))
            return new Refusal.Invalid("Name the translator.");
        return request.Translator?.Length > LongestName || request.Language?.Length > LongestName ? new Refusal.TooLarge($"Names of at most {LongestName} characters.") : null;
    }

    static QuotationStep Keep(Change change, TextAtHand hand, CheckedQuotation quotation, TranslationRequest request)
    {
        change.Replace(hand.EntryId, quotation.Key);
        var note = new StoredQuotationNote
        {
            EntryId = hand.EntryId,
            Key = quotation.Key,
            Words = quotation.Words,
            Kind = QuotationNoteKind.Translated,
            Verdict = quotation.Verdict,
            Digest = quotation.Digest,
            Speaker = quotation.Speaker,
            Original = request.Original!.Trim(),
            Language = string.IsNullOrWhiteSpace(request.Language) ? null : request.Language.Trim(),
            Translator = request.Translator?.Trim() ?? change.Actor.Name,
            TranslatorId = request.Translator is null ? change.Actor.Id : null,
            RecordedBy = change.Actor.Id,
            RecordedAt = change.Now,
        };
        change.Db.QuotationNotes.Add(note);
        return change.Done(note, "quotation.translated", new { words = note.Words, note.Original, note.Language, note.Translator });
    }
}
