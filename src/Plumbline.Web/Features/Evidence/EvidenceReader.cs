using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Anchoring;
using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Evidence;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Evidence;

/// <summary>Places a draft's links in its text as it is now and counts what they cover.</summary>
public sealed class EvidenceReader(IDbContextFactory<PlumblineDbContext> contexts, DraftAnchors anchors)
{
    public async Task<Outcome<EvidenceView>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var links = await db.EvidenceLinks.AsNoTracking()
            .Where(l => l.DraftId == draftId && l.UnlinkedAt == null).OrderBy(l => l.LinkedAt).ThenBy(l => l.Id).ToListAsync(cancellation);
        var entry = db.Drafts.Where(d => d.Id == draftId).Select(d => d.EntryId);
        var attached = await db.EntrySources.AsNoTracking().Include(a => a.Source)
            .Where(a => entry.Contains(a.EntryId)).OrderBy(a => a.AttachedAt).ToListAsync(cancellation);
        var names = await db.NamesOfAsync(links.Select(l => l.LinkedBy), cancellation);
        var placed = await anchors.PlaceAsync(draftId, [.. links.Select(l => new DraftAnchor(l.DraftVersion, l.Anchor.ToAnchor()))], cancellation);
        if (placed is null)
            return new Refusal.NotFound("There is no such draft.");
        return await Task.Run(() => View(links, placed, attached, names, cancellation), cancellation);
    }

    static EvidenceView View(
        List<EvidenceLink> links, PlacedAnchors placed, List<EntrySource> attached, IReadOnlyDictionary<Guid, string> names, CancellationToken cancellation)
    {
        var sources = attached.ToDictionary(a => a.SourceId);
        var views = links.Select((link, i) => View(link, placed.Places[i], placed.Text, sources, names[link.LinkedBy], cancellation)).ToList();
        return new EvidenceView(
            placed.Version,
            [.. views.OrderBy(v => v.Place?.Start ?? int.MaxValue).ThenBy(v => v.At)],
            Coverage.Of(placed.Text, [.. views.Where(v => v.Counts).Select(v => (v.Place!.Value, v.Kind))], cancellation),
            [.. attached.Where(a => a.Counts()).Select(a => Usage(a.Source!, views, cancellation))]);
    }

    static LinkView View(
        EvidenceLink link, AnchorPlace place, string text, Dictionary<Guid, EntrySource> sources, string by, CancellationToken cancellation)
    {
        var source = link.SourceId is { } id ? sources.GetValueOrDefault(id) : null;
        var standing = link.SourceId is null ? CitedSource.Deleted
            : source is null ? CitedSource.NotAttached
            : source.Counts() ? CitedSource.Evidence : CitedSource.ComparisonOnly;
        return new LinkView(
            link.Id, link.Version, link.Kind, place.Span, link.Claim, place.Span?.Of(text),
            link.SourceId, source?.Source!.Title ?? link.SourceTitle,
            source is null ? null : AnchorFinder.Find(source.Source!.Text, link.Passage.ToAnchor(), cancellation),
            link.Passage.Quote, link.Note, by, link.LinkedAt, standing);
    }

    static SourceUsage Usage(Source source, List<LinkView> links, CancellationToken cancellation)
    {
        var used = links.Where(l => l.Counts && l.SourceId == source.Id && l.Passage is not null).Select(l => (l.Passage!.Value, l.Kind)).ToList();
        // A source has no lead that would be summed up elsewhere: all of it can be used.
        var statements = Coverage.Of(source.Text, used, cancellation).Statements;
        return new SourceUsage(
            source.Id, source.Title, statements.Count(s => s.IsCovered), [.. statements.Where(s => !s.IsCovered).Select(s => s.Statement.Span)]);
    }
}
