using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Quotations;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Shared.Quotations;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Quotations;

/// <summary>Looks a text's quotations up in the sources that count, and joins what people have said of them.</summary>
public sealed class QuotationReader(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts drafts)
{
    static readonly Refusal NoSuchText = new Refusal.NotFound("There is no such text any more.");

    public async Task<Outcome<QuotationsView>> ReadAsync(Actor actor, QuotedText text, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (TextAtHand.Find(db, text) is not { } hand || await TextOfAsync(db, text, cancellation) is not { } words)
            return NoSuchText;
        var sources = await db.ReadCountedSourcesAsync(hand.EntryId, cancellation);
        var notes = await db.QuotationNotes.AsNoTracking().Where(n => n.EntryId == hand.EntryId && n.WithdrawnAt == null)
            .ToDictionaryAsync(n => n.Key, StringComparer.Ordinal, cancellation);
        var names = await db.NamesOfAsync(notes.Values.SelectMany(n => new[] { n.RecordedBy, n.CheckedBy ?? n.RecordedBy }), cancellation);
        // Looking words up takes a while; the circuit's own thread should not.
        return await Task.Run(() => View(), cancellation);

        QuotationsView View() => new(
            [.. CheckedQuotations.Of(words, sources, cancellation).Select(quotation => QuotationLines.Of(
                quotation, notes.GetValueOrDefault(quotation.Key), actor, hand, sources, names, cancellation))],
            sources.Length);
    }

    /// <summary>A quotation as it stands in the text now; null when no such words are quoted there.</summary>
    internal async Task<CheckedQuotation?> FindAsync(QuotedText text, string key, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (TextAtHand.Find(db, text) is not { } hand || await TextOfAsync(db, text, cancellation) is not { } words)
            return null;
        var sources = await db.ReadCountedSourcesAsync(hand.EntryId, cancellation);
        var found = await Task.Run(() => CheckedQuotations.Of(words, sources, cancellation), cancellation);
        return found.Where(q => q.Key == key).OrderBy(q => q.IsFaithful).FirstOrDefault();
    }

    async Task<string?> TextOfAsync(PlumblineDbContext db, QuotedText text, CancellationToken cancellation) => text switch
    {
        QuotedText.Draft { Id: var id } => (await drafts.CurrentTextAsync(id, cancellation))?.Text,
        QuotedText.Revision { Id: var id } => await db.Revisions.Where(r => r.Id == id).Select(r => r.Text).SingleOrDefaultAsync(cancellation),
        _ => null,
    };
}
