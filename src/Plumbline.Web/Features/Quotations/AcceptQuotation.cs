using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Quotations;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Quotations;

/// <summary>A second person lets a quotation stand although the sources do not bear it out as it is, and says why.</summary>
public sealed class AcceptQuotation(WriteLane lane, QuotationReader reader)
{
    /// <param name="digestSeen">Of what was wrong with it when the person looked.</param>
    public async Task<Outcome<QuotationStep>> RunAsync(
        Caller caller, QuotedText text, string key, string digestSeen, string? reason, CancellationToken cancellation)
    {
        var quotation = await reader.FindAsync(text, key, cancellation);
        return await lane.ChangeAsync(caller, change => change.WithText(text, hand =>
        {
            if (hand.Ask(change.Actor, ReviewAction.VerifyQuotation) is { } denied)
                return denied;
            if (TypedText.Refuse(reason, "Say why it may stand as it is.") is { } unusable)
                return unusable;
            if (quotation is null || quotation.Digest != digestSeen)
                return new Refusal.Stale("The quotation, or what a source says to it, has changed since you looked. Nothing was recorded; look at it again.");
            if (quotation.IsFaithful)
                return new Refusal.Invalid("There is nothing to let stand: the sources bear it out.");
            return change.Db.QuotationNotes.Any(n => n.EntryId == hand.EntryId && n.Key == key && n.WithdrawnAt == null && n.Kind == QuotationNoteKind.Translated)
                ? new Refusal.Invalid("It is recorded as a translation: check that one against its original.")
                : Keep(change, hand, quotation, reason!.Trim());
        }), cancellation);
    }

    static QuotationStep Keep(Change change, TextAtHand hand, CheckedQuotation quotation, string reason)
    {
        change.Replace(hand.EntryId, quotation.Key);
        var note = new StoredQuotationNote
        {
            EntryId = hand.EntryId,
            Key = quotation.Key,
            Words = quotation.Words,
            Kind = QuotationNoteKind.Accepted,
            Verdict = quotation.Verdict,
            Digest = quotation.Digest,
            Speaker = quotation.Speaker,
            Reason = reason,
            RecordedBy = change.Actor.Id,
            RecordedAt = change.Now,
        };
        change.Db.QuotationNotes.Add(note);
        return change.Done(note, "quotation.accepted", new { words = note.Words, note.Verdict, reason, changes = quotation.Changes });
    }
}
