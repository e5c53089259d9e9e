using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Quotations;

/// <summary>Takes back what was said of a quotation; it can be said again.</summary>
public sealed class WithdrawQuotationNote(WriteLane lane)
{
    public Task<Outcome<QuotationStep>> RunAsync(Caller caller, QuotedText text, Guid noteId, long seen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithNote(text, noteId, seen, (hand, note) =>
        {
            if (hand.Ask(change.Actor, ReviewAction.WithdrawQuotationNote, startedIt: note.RecordedBy == change.Actor.Id) is { } denied)
                return denied;
            note.WithdrawnAt ??= change.Now;
            return change.Done(note, "quotation.withdrawn");
        }), cancellation);

    /// <summary>Undo.</summary>
    public Task<Outcome<QuotationStep>> TakeBackAsync(Caller caller, QuotedText text, Guid noteId, long seen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithNote(text, noteId, seen, (hand, note) =>
        {
            if (hand.Ask(change.Actor, ReviewAction.WithdrawQuotationNote, startedIt: note.RecordedBy == change.Actor.Id) is { } denied)
                return denied;
            if (change.Db.QuotationNotes.Any(n => n.EntryId == note.EntryId && n.Key == note.Key && n.WithdrawnAt == null && n.Id != note.Id))
                return new Refusal.Stale("Something else was said of these words meanwhile; that stands.");
            note.WithdrawnAt = null;
            return change.Done(note, "quotation.restored");
        }), cancellation);
}
