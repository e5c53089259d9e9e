using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Quotations;

namespace Plumbline.Web.Features.Quotations;

/// <param name="Version">Of the note, to be given back by whoever changes it next.</param>
public sealed record QuotationStep(Guid NoteId, long Version);

static class QuotationSteps
{
    public static Refusal? Ask(this TextAtHand hand, Actor actor, ReviewAction action, bool startedIt = false) =>
        Permissions.Ask(actor, action, hand.StandingOf(actor.Id) with { StartedIt = startedIt }).ToRefusal();

    /// <summary>Whether it is the actor's own translation, or one that the actor recorded.</summary>
    public static bool IsTranslatedBy(this StoredQuotationNote note, Actor actor) =>
        note.ToNote() is QuotationNote.Translated translated && translated.IsTranslatedBy(note.Translator ?? "", actor.Id, actor.Name);

    public static Outcome<QuotationStep> WithText(this Change change, QuotedText text, Func<TextAtHand, Outcome<QuotationStep>> act) =>
        TextAtHand.Find(change.Db, text) is { } hand ? act(hand) : new Refusal.NotFound("There is no such text any more.");

    /// <param name="seen">The note's version that the actor saw.</param>
    public static Outcome<QuotationStep> WithNote(
        this Change change, QuotedText text, Guid noteId, long seen, Func<TextAtHand, StoredQuotationNote, Outcome<QuotationStep>> act) => change.WithText(text, hand =>
    {
        var note = change.Db.QuotationNotes.SingleOrDefault(n => n.Id == noteId && n.EntryId == hand.EntryId);
        if (note is null)
            return new Refusal.NotFound("Nothing of the kind was said of a quotation here.");
        if (note.Version != seen)
            return new Refusal.Stale("Somebody else changed this a moment ago; look at it again.");
        return act(hand, note);
    });

    /// <summary>What was said of these words before is kept, and stands no more.</summary>
    public static void Replace(this Change change, Guid entryId, string key) =>
        // At once, for of those that stand there may be one only, and the context might add the new one first.
        change.Db.QuotationNotes.Where(n => n.EntryId == entryId && n.Key == key && n.WithdrawnAt == null)
            .ExecuteUpdate(note => note.SetProperty(n => n.WithdrawnAt, change.Now).SetProperty(n => n.Version, n => n.Version + 1));

    public static QuotationStep Done(this Change change, StoredQuotationNote note, string action, object? detail = null)
    {
        change.Record(action, note.EntryId, "quotation", note.Id, detail ?? new { words = note.Words, note.Kind });
        change.Announce(LiveEventKind.Quotation, note.EntryId, note.Id);
        // The context counts a changed row's version up as it saves.
        return new QuotationStep(note.Id, change.Db.Entry(note).State == EntityState.Modified ? note.Version + 1 : note.Version);
    }
}
