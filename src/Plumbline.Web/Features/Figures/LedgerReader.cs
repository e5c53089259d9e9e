using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Ledger;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Figures;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Figures;

/// <summary>The ledger of an entry: of what is published for everybody, of drafts and revisions for those who work here.</summary>
public sealed class LedgerReader(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts drafts)
{
    public async Task<Outcome<LedgerView>> OfDraftAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entryId = await db.Drafts.Where(d => d.Id == draftId).Select(d => (Guid?)d.EntryId).SingleOrDefaultAsync(cancellation);
        if (entryId is not { } entry || await drafts.CurrentTextAsync(draftId, cancellation) is not { } draft)
            return new Refusal.NotFound("There is no such draft.");
        return await OfAsync(db, entry, "This draft", draft.Text, textId: null, cancellation);
    }

    /// <param name="revision">Null for the published one.</param>
    public async Task<Outcome<PublishedLedger>> OfEntryAsync(Actor actor, string slug, int? revision, CancellationToken cancellation)
    {
        var seesWork = Permissions.May(actor, ReviewAction.ReadDrafts, Standing.None);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug, cancellation);
        if (entry is null || !seesWork && (entry.PublishedRevisionId is null || revision is not null))
            return new Refusal.NotFound("There is no such entry.");
        var text = await db.Revisions.AsNoTracking()
            .Where(r => r.EntryId == entry.Id && (revision == null ? r.Id == entry.PublishedRevisionId : r.Number == revision))
            .Select(r => new { r.Id, r.Number, r.Text }).SingleOrDefaultAsync(cancellation);
        if (text is null && revision is not null)
            return new Refusal.NotFound("There is no such revision.");
        var ledger = await OfAsync(db, entry.Id, text is null ? "" : $"Revision {text.Number}", text?.Text ?? "", text?.Id, cancellation);
        return new PublishedLedger(entry.Slug, entry.Title, text?.Number, ledger, seesWork);
    }

    static async Task<LedgerView> OfAsync(PlumblineDbContext db, Guid entryId, string title, string text, Guid? textId, CancellationToken cancellation)
    {
        var evidence = await EntryEvidence.ReadAsync(db, entryId, cancellation);
        var settled = await (
            from s in db.FigureSettlements.AsNoTracking()
            where s.EntryId == entryId
            join person in db.Users on s.SettledBy equals person.Id
            select new { s.GroupKey, s.Digest, Line = new SettlementLine(s.Kind, s.Chosen, s.Reason, person.DisplayName, s.SettledAt) }).ToListAsync(cancellation);
        // Reading a long text takes a while; the circuit's own thread should not.
        var (groups, read) = await Task.Run(
            () =>
            {
                var sources = evidence.Read(cancellation);
                var own = textId is { } id ? ReadFigures.Of(id, text, evidence.Parties, cancellation) : FigureReader.Read(text, evidence.Parties, cancellation);
                return (FigureLedger.Of((text, own), sources.Select(source => (source.Text, source.Quantities)), cancellation), sources);
            },
            cancellation);
        return new LedgerView(LedgerLines.Of(groups, title, read, settled.ToDictionary(s => (s.GroupKey, s.Digest), s => s.Line)), evidence.Sources.Length);
    }
}

/// <param name="Revision">Number of the revision that the ledger is of; null while nothing is published.</param>
/// <param name="SeesWork">Whether the reader works here.</param>
public sealed record PublishedLedger(string Slug, string Title, int? Revision, LedgerView Ledger, bool SeesWork);
