using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.NearCopies;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;

namespace Plumbline.Web.Features.Sources.NearCopies;

/// <summary>Searches the whole library for what a text has in common with it; the index says which sources are worth reading.</summary>
public sealed class NearCopySearch(IDbContextFactory<PlumblineDbContext> contexts, CopyLibrary library)
{
    const int Portion = 50;

    /// <param name="text">Of a draft or revision of the entry.</param>
    public async Task<Outcome<NearCopyReport>> RunAsync(Actor actor, Guid entryId, string text, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var excluded = await ExcludedAsync(db, entryId, cancellation);
        var index = await library.ReadAsync(cancellation);
        var search = await Task.Run(() => new CopySearch(text), cancellation);
        var left = excluded.Select(e => e.Id).ToHashSet();
        var candidates = (await Task.Run(() => index.Candidates(search.Fingerprint, cancellation), cancellation)).Where(id => !left.Contains(id)).ToList();
        var found = new List<FoundSource>();
        foreach (var portion in candidates.Chunk(Portion))
        {
            var sources = await db.Sources.AsNoTracking().Where(s => portion.Contains(s.Id)).Select(s => new { s.Id, s.Title, s.Text, s.PublishedOn }).ToListAsync(cancellation);
            found.AddRange(await Task.Run(() => sources.ConvertAll(s => new FoundSource(s.Id, s.Title, s.Text, s.PublishedOn, search.Against(s.Text, cancellation))), cancellation));
        }
        found.RemoveAll(source => source.Overlap.Runs.IsEmpty);
        var revisions = found.Count == 0 ? [] : await RevisionsAsync(db, entryId, cancellation);
        return await Task.Run(() => Sorted(text, index.Keys.Count() - left.Count, found, revisions, index, excluded), cancellation);
    }

    static NearCopyReport Sorted(string text, int searched, List<FoundSource> found, List<OwnRevision> revisions, CopyIndex<Guid> index, ImmutableArray<ExcludedSource> excluded)
    {
        var mirrors = ImmutableArray.CreateBuilder<MirrorOfOurs>();
        var copies = new List<CopiedSource>();
        foreach (var source in found.OrderByDescending(s => s.Overlap.Score).ThenBy(s => s.Published ?? DateOnly.MaxValue))
        {
            var origin = OwnOrigin.Of(index[source.Id], source.Published, revisions);
            if (origin is { IsOlder: true })
                mirrors.Add(new MirrorOfOurs(source.Id, source.Title, origin.Revision));
            else if (copies.FindIndex(c => OwnOrigin.AreSameText(index[c.Id], index[source.Id])) is >= 0 and var same)
                copies[same] = copies[same] with { SameText = copies[same].SameText.Add(source.Title) };
            else
                copies.Add(new CopiedSource(source.Id, source.Title, source.Text, source.Overlap, [], origin?.Revision));
        }
        return new NearCopyReport(text, searched, [.. copies.Where(c => c.Overlap.Counted.Any())], [.. copies.Where(c => !c.Overlap.Counted.Any())], mirrors.ToImmutable(), excluded);
    }

    static async Task<ImmutableArray<ExcludedSource>> ExcludedAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation) =>
    [
        .. await (
            from e in db.NearCopyExclusions
            where e.EntryId == entryId
            join source in db.Sources on e.SourceId equals source.Id
            join person in db.Users on e.ExcludedBy equals person.Id
            orderby source.TitleKey
            select new ExcludedSource(source.Id, source.Title, e.Reason, person.DisplayName, e.ExcludedAt)).ToListAsync(cancellation),
    ];

    static async Task<List<OwnRevision>> RevisionsAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation) =>
        (await db.Revisions.AsNoTracking().Where(r => r.EntryId == entryId).OrderBy(r => r.Number).Select(r => new { r.Number, r.CreatedAt, r.Text }).ToListAsync(cancellation))
            .ConvertAll(r => new OwnRevision(r.Number, DateOnly.FromDateTime(r.CreatedAt.UtcDateTime), Fingerprint.Of(r.Text)));

    sealed record FoundSource(Guid Id, string Title, string Text, DateOnly? Published, SourceOverlap Overlap);
}
