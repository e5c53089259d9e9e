using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Quotations;

namespace Plumbline.Web.Features.Quotations;

/// <summary>A second person has compared a translated quotation with its original.</summary>
public sealed class CheckTranslation(WriteLane lane, QuotationReader reader)
{
    public async Task<Outcome<QuotationStep>> RunAsync(Caller caller, QuotedText text, string key, Guid noteId, long seen, CancellationToken cancellation)
    {
        var quotation = await reader.FindAsync(text, key, cancellation);
        return await lane.ChangeAsync(caller, change => change.WithNote(text, noteId, seen, (hand, note) =>
        {
            if (hand.Ask(change.Actor, ReviewAction.VerifyQuotation, startedIt: note.IsTranslatedBy(change.Actor)) is { } denied)
                return denied;
            if (note.Kind != QuotationNoteKind.Translated || note.WithdrawnAt is not null || note.Key != key || quotation is null)
                return new Refusal.Stale("These words are not quoted as a translation any more.");
            (note.CheckedBy, note.CheckedAt, note.Speaker) = (change.Actor.Id, change.Now, quotation.Speaker);
            return change.Done(note, "quotation.checked", new { words = note.Words, note.Original, note.Translator });
        }), cancellation);
    }

    /// <summary>Undo; it reads "translated, unchecked" again.</summary>
    public Task<Outcome<QuotationStep>> TakeBackAsync(Caller caller, QuotedText text, Guid noteId, long seen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithNote(text, noteId, seen, (hand, note) =>
        {
            if (hand.Ask(change.Actor, ReviewAction.WithdrawQuotationNote, startedIt: note.CheckedBy == change.Actor.Id) is { } denied)
                return denied;
            (note.CheckedBy, note.CheckedAt) = (null, null);
            return change.Done(note, "quotation.unchecked");
        }), cancellation);
}
