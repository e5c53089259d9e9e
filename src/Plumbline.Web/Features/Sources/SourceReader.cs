using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Sources are for the people who work here: what they hold may be somebody's property.</summary>
public sealed class SourceReader(IDbContextFactory<PlumblineDbContext> contexts)
{
    public const int PageSize = 50;
    public const int PiecesPerPage = 200;
    const int MostEntries = 1000;

    /// <param name="page">From 1.</param>
    public async Task<Outcome<SourceList>> ListAsync(Actor actor, SourceFilter filter, int page, CancellationToken cancellation)
    {
        if (WhyNot(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sources = filter.Apply(db.Sources.AsNoTracking());
        var total = await sources.CountAsync(cancellation);
        var rows = await sources.OrderByDescending(s => s.AddedAt).ThenBy(s => s.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(s => new ListedSource(
                s.Id, s.Title, s.Publisher, s.PublishedOn, s.Reliability, s.AffiliatedParty, s.ComparisonOnly, s.GapCount, s.AddedAt,
                db.EntrySources.Count(a => a.SourceId == s.Id))
            {
                Author = s.Author,
                Language = s.Language,
                Origin = s.Origin,
                Version = s.SeriesNumber,
                Versions = db.Sources.Count(other => other.SeriesId == s.SeriesId),
                IsArchived = s.ArchivedAt != null,
            })
            .ToListAsync(cancellation);
        var languages = await db.Sources.Where(s => s.Language != null).Select(s => s.Language!).Distinct().OrderBy(l => l).ToListAsync(cancellation);
        return new SourceList([.. rows], total) { Languages = [.. languages] };
    }

    public async Task<Outcome<ReadSource>> ReadAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        if (WhyNot(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } source)
            return SourceAtHand.NoSuchSource;
        var names = await db.Users.Where(p => p.Id == source.AddedBy || p.Id == source.ArchivedBy).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);
        var entries = await db.EntrySources.Where(a => a.SourceId == id)
            .Join(db.Entries, a => a.EntryId, e => e.Id, (a, e) => new SourceEntry(e.Id, e.Slug, e.Title, a.Use))
            .ToListAsync(cancellation);
        var versions = await db.Sources.Where(s => s.SeriesId == source.SeriesId).OrderBy(s => s.SeriesNumber)
            .Select(s => new SourceVersion(s.Id, s.SeriesNumber, s.Title, s.PublishedOn, s.AddedAt, s.ArchivedAt != null, db.EntrySources.Count(a => a.SourceId == s.Id)))
            .ToListAsync(cancellation);
        var standing = SourceAtHand.StandingOf(actor, source.AddedBy);
        return new ReadSource(source, names[source.AddedBy], [.. entries.OrderBy(e => e.Title, StringComparer.Ordinal)])
        {
            Versions = [.. versions],
            Origins = [.. await OriginsAsync(db, id, cancellation)],
            Ratings = [.. await PublisherReader.LatestAsync(db, source.PublisherKey, cancellation)],
            ArchivedBy = source.ArchivedBy is { } archivist ? names[archivist] : null,
            MayEdit = Permissions.May(actor, ReviewAction.EditSource, standing),
            MayArchive = Permissions.May(actor, ReviewAction.ArchiveSource, standing),
            MayImport = Permissions.May(actor, ReviewAction.ImportSource, Standing.None),
        };
    }

    /// <summary>What cleaning took out, of one kind or all, in the order of removal.</summary>
    /// <param name="page">From 1.</param>
    public async Task<Outcome<RemovedPieces>> RemovedAsync(Actor actor, Guid id, string? kind, int page, CancellationToken cancellation)
    {
        if (WhyNot(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var report = await db.SourceReports.AsNoTracking().SingleOrDefaultAsync(r => r.SourceId == id, cancellation);
        var pieces = (report?.Pieces ?? []).Where(p => kind is null || string.Equals(p.Kind, kind, StringComparison.Ordinal)).ToList();
        return new RemovedPieces([.. pieces.Skip((Math.Max(1, page) - 1) * PiecesPerPage).Take(PiecesPerPage)], pieces.Count, report is not null);
    }

    static Task<List<SourceOrigin>> OriginsAsync(PlumblineDbContext db, Guid sourceId, CancellationToken cancellation) => (
        from origin in db.PassageOrigins
        where origin.SourceId == sourceId
        join person in db.Users on origin.AddedBy equals person.Id
        orderby origin.Anchor.Start
        select new SourceOrigin(origin.Id, origin.Anchor.Start, origin.Anchor.End, origin.Anchor.Quote, origin.Origin, person.DisplayName, origin.AddedAt)).ToListAsync(cancellation);

    public async Task<Outcome<ImmutableArray<AttachedSource>>> OfEntryAsync(Actor actor, Guid entryId, CancellationToken cancellation)
    {
        if (WhyNot(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.EntrySources.AsNoTracking().Where(a => a.EntryId == entryId).OrderBy(a => a.AttachedAt).ThenBy(a => a.SourceId)
            .Select(a => new AttachedSource(a.SourceId, a.Source!.Title, a.Source.Publisher, a.Source.PublishedOn, a.Source.ComparisonOnly, a.Use))
            .ToListAsync(cancellation);
        return rows.ToImmutableArray();
    }

    /// <returns>The oldest source with the same text; null where there is none.</returns>
    public async Task<SameSource?> FindSameAsync(PreparedSource prepared, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return SameText.Find(db.Sources.AsNoTracking(), prepared);
    }

    /// <summary>What is recorded about a source, for a newer version to begin with.</summary>
    public async Task<(string Title, int Number, SourceDetails Details)?> FindVersionedAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is { } source
            ? (source.Title, source.SeriesNumber, SourceDetails.Of(source))
            : null;
    }

    public async Task<Guid?> FindEntryAsync(string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Entries.Where(e => e.Slug == slug).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The entries that a draft can be begun of, by title.</summary>
    public async Task<IReadOnlyList<(string Slug, string Title)>> EntriesAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Entries.OrderBy(e => e.TitleKey).Take(MostEntries).Select(e => new { e.Slug, e.Title }).ToListAsync(cancellation);
        return rows.ConvertAll(e => (e.Slug, e.Title));
    }

    static Refusal? WhyNot(Actor actor) => Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal();
}
