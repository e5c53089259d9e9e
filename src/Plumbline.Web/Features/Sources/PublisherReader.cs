using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>The publishers of the library, and the decisions on how far each can be relied on.</summary>
public sealed class PublisherReader(IDbContextFactory<PlumblineDbContext> contexts)
{
    const int Most = 500;

    public async Task<Outcome<PublisherList>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var used = await db.Sources.Where(s => s.PublisherKey != null)
            .GroupBy(s => s.PublisherKey!).Select(g => new { g.Key, Name = g.Min(s => s.Publisher)!, Count = g.Count() })
            .OrderBy(p => p.Key).Take(Most).ToListAsync(cancellation);
        var history = await HistoryAsync(db, key: null, cancellation);
        var names = used.ToDictionary(p => p.Key, p => (p.Name, p.Count), StringComparer.Ordinal);
        foreach (var rating in history)
            names.TryAdd(rating.PublisherKey, (rating.Publisher, 0));
        return new PublisherList(
            [.. names.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new PublisherView(
                p.Value.Name, p.Value.Count, [.. history.Where(r => string.Equals(r.PublisherKey, p.Key, StringComparison.Ordinal))]))],
            Permissions.May(actor, ReviewAction.RatePublisher, Standing.None));
    }

    /// <summary>What holds for a publisher now, one decision a use at most.</summary>
    public static async Task<IReadOnlyList<RatingView>> LatestAsync(PlumblineDbContext db, string? publisherKey, CancellationToken cancellation) =>
        publisherKey is null
            ? []
            : [.. (await HistoryAsync(db, publisherKey, cancellation)).DistinctBy(r => r.Use).OrderBy(r => r.Use)];

    static Task<List<RatingView>> HistoryAsync(PlumblineDbContext db, string? key, CancellationToken cancellation) => (
        from rating in db.PublisherRatings
        where key == null || rating.PublisherKey == key
        join person in db.Users on rating.DecidedBy equals person.Id
        orderby rating.DecidedAt descending, rating.Id descending
        select new RatingView(rating.Publisher, rating.PublisherKey, rating.Use, rating.Reliability, rating.Reason, person.DisplayName, rating.DecidedAt)).ToListAsync(cancellation);
}

public sealed record PublisherList(ImmutableArray<PublisherView> Publishers, bool MayRate);

/// <param name="Decisions">The newest first; the first of each use holds.</param>
public sealed record PublisherView(string Name, int SourceCount, ImmutableArray<RatingView> Decisions)
{
    public RatingView? For(PublisherUse use) => Decisions.FirstOrDefault(d => d.Use == use);
}

public sealed record RatingView(
    string Publisher, string PublisherKey, PublisherUse Use, SourceReliability Reliability, string Reason, string DecidedBy, DateTimeOffset DecidedAt);
