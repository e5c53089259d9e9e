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

    /// <param name="search">Words of the title or the publisher.</param>
    /// <param name="page">From 1.</param>
    public async Task<Outcome<SourceList>> ListAsync(Actor actor, string? search, int page, CancellationToken cancellation)
    {
        if (WhyNot(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sources = db.Sources.AsNoTracking();
        foreach (var word in (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var key = SearchKey.Of(word);
            sources = sources.Where(s => s.TitleKey.Contains(key) || (s.Publisher != null && s.Publisher.Contains(word)));
        }
        var total = await sources.CountAsync(cancellation);
        var rows = await sources.OrderByDescending(s => s.AddedAt).ThenBy(s => s.Id)
            .Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize)
            .Select(s => new ListedSource(
                s.Id, s.Title, s.Publisher, s.PublishedOn, s.Reliability, s.AffiliatedParty, s.ComparisonOnly, s.GapCount, s.AddedAt,
                db.EntrySources.Count(a => a.SourceId == s.Id)))
            .ToListAsync(cancellation);
        return new SourceList([.. rows], total);
    }

    public async Task<Outcome<ReadSource>> ReadAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        if (WhyNot(actor) is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } source)
            return new Refusal.NotFound("There is no such source.");
        var addedBy = await db.Users.Where(p => p.Id == source.AddedBy).Select(p => p.DisplayName).SingleAsync(cancellation);
        var entries = await db.EntrySources.Where(a => a.SourceId == id)
            .Join(db.Entries, a => a.EntryId, e => e.Id, (a, e) => new SourceEntry(e.Id, e.Slug, e.Title, a.Use))
            .ToListAsync(cancellation);
        return new ReadSource(source, addedBy, [.. entries.OrderBy(e => e.Title, StringComparer.Ordinal)]);
    }

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

    /// <returns>Id and title of the source with the same bytes; null where there is none.</returns>
    public async Task<SameSource?> FindSameAsync(string hash, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Sources.Where(s => s.OriginalHash == hash).OrderBy(s => s.AddedAt)
            .Select(s => new SameSource(s.Id, s.Title, s.AddedAt)).FirstOrDefaultAsync(cancellation);
    }

    public async Task<Guid?> FindEntryAsync(string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Entries.Where(e => e.Slug == slug).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellation);
    }

    static Refusal? WhyNot(Actor actor) => Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal();
}

public sealed record ListedSource(
    Guid Id, string Title, string? Publisher, DateOnly? PublishedOn, SourceReliability Reliability, string? AffiliatedParty,
    bool ComparisonOnly, int GapCount, DateTimeOffset AddedAt, int EntryCount);

public sealed record SourceList(ImmutableArray<ListedSource> Sources, int Total);

public sealed record ReadSource(Source Source, string AddedBy, ImmutableArray<SourceEntry> Entries);

public sealed record SourceEntry(Guid EntryId, string Slug, string Title, SourceUse Use);

public sealed record AttachedSource(Guid SourceId, string Title, string? Publisher, DateOnly? PublishedOn, bool ComparisonOnly, SourceUse Use);

public sealed record SameSource(Guid Id, string Title, DateTimeOffset AddedAt);
