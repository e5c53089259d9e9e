using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Revisions;

namespace Plumbline.Web.Features.History;

/// <summary>An entry's revisions, as far as the reader may see them.</summary>
public sealed class HistoryReader(IDbContextFactory<PlumblineDbContext> contexts)
{
    /// <returns>Null when there is no such entry, or nothing of it is public and the reader is a visitor.</returns>
    public async Task<EntryHistory?> ReadAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.AsNoTracking().Where(e => e.Slug == slug)
            .Select(e => new { e.Id, e.Title, e.PublishedRevisionId }).SingleOrDefaultAsync(cancellation);
        if (entry is null || (entry.PublishedRevisionId is null && !RevisionsToRead.IncludeUnpublished(actor)))
            return null;
        var publicIds = await RevisionsToRead.Published(db, db.Revisions.Where(r => r.EntryId == entry.Id)).Select(r => r.Id).ToListAsync(cancellation);
        var revisions = await (
            from r in RevisionsToRead.By(db, actor, entry.Id)
            join author in db.Users on r.CreatedBy equals author.Id
            orderby r.Number
            select new { r.Id, r.Number, author.DisplayName, r.CreatedAt, r.Summary, r.Text.Length }).ToListAsync(cancellation);

        var lines = revisions.Select((r, i) => new RevisionLine(
            r.Id, r.Number, r.DisplayName, r.CreatedAt, r.Summary, r.Length, r.Length - (i == 0 ? 0 : revisions[i - 1].Length),
            r.Id == entry.PublishedRevisionId ? Publicity.PublishedNow : publicIds.Contains(r.Id) ? Publicity.PublishedBefore : Publicity.NeverPublished));
        return new EntryHistory(slug, entry.Title, [.. lines.Reverse()]);
    }

    /// <returns>Null when there is no such revision that the reader may see.</returns>
    public async Task<RevisionText?> ReadRevisionAsync(Actor actor, string slug, int number, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug, cancellation);
        if (entry is null)
            return null;
        return await (
            from r in RevisionsToRead.By(db, actor, entry.Id)
            where r.Number == number
            join author in db.Users on r.CreatedBy equals author.Id
            select new RevisionText(entry.Id, slug, entry.Title, r.Number, author.DisplayName, r.CreatedAt, r.Summary, r.Text, r.Id == entry.PublishedRevisionId))
            .SingleOrDefaultAsync(cancellation);
    }
}

/// <param name="Revisions">The newest first.</param>
public sealed record EntryHistory(string Slug, string Title, ImmutableArray<RevisionLine> Revisions);

/// <param name="Length">In characters.</param>
/// <param name="Growth">Characters more than in the line before, negative for fewer.</param>
public sealed record RevisionLine(
    Guid Id, int Number, string Author, DateTimeOffset At, string Summary, int Length, int Growth, Publicity Publicity);

public enum Publicity
{
    NeverPublished,
    PublishedBefore,
    PublishedNow,
}

public sealed record RevisionText(
    Guid EntryId, string Slug, string Title, int Number, string Author, DateTimeOffset At, string Summary, string Text, bool IsPublishedNow);
