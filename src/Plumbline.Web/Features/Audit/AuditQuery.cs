using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Audit;

namespace Plumbline.Web.Features.Audit;

/// <summary>The log as this actor may read it, newest first.</summary>
public sealed class AuditQuery(IDbContextFactory<PlumblineDbContext> contexts)
{
    public const int PageSize = 50;

    public Task<Outcome<AuditPage>> RunAsync(Actor actor, AuditFilter filter, CancellationToken cancellation) =>
        AuditScopes.Of(actor).Match(
            scope => ReadAsync(actor, scope, filter, cancellation),
            why => Task.FromResult<Outcome<AuditPage>>(why));

    async Task<Outcome<AuditPage>> ReadAsync(Actor actor, AuditScope scope, AuditFilter filter, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var events = Matching(db, actor, scope, filter);
        if (filter.Before is { } before)
            events = events.Where(e => e.Sequence < before);
        var rows = await events.OrderByDescending(e => e.Sequence).Take(PageSize + 1)
            .Select(e => new { Event = e, Entry = db.Entries.Where(x => x.Id == e.EntryId).Select(x => new { x.Slug, x.Title }).FirstOrDefault() })
            .ToListAsync(cancellation);
        var page = rows.Take(PageSize).Select(r => AuditLine.From(r.Event, r.Entry?.Slug, r.Entry?.Title)).ToImmutableArray();
        return new AuditPage(scope, page, rows.Count > PageSize ? page[^1].Sequence : null);
    }

    /// <summary>How many events the filter finds that came after <paramref name="sequence"/>.</summary>
    public async Task<int> CountSinceAsync(Actor actor, AuditFilter filter, long sequence, CancellationToken cancellation)
    {
        if (AuditScopes.Of(actor) is not Outcome<AuditScope>.Done { Value: var scope })
            return 0;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Matching(db, actor, scope, filter).CountAsync(e => e.Sequence > sequence, cancellation);
    }

    static IQueryable<AuditEvent> Matching(PlumblineDbContext db, Actor actor, AuditScope scope, AuditFilter filter)
    {
        var events = db.AuditEvents.AsNoTracking().Within(scope, actor);
        if (!string.IsNullOrWhiteSpace(filter.Person))
        {
            var name = filter.Person.Trim();
            var normalised = name.Normalize().ToUpperInvariant();
            events = events.Where(e => e.ActorName == name || db.Users.Any(p => p.Id == e.ActorId && p.NormalizedUserName == normalised));
        }
        if (!string.IsNullOrWhiteSpace(filter.Entry))
        {
            var slug = filter.Entry.Trim();
            events = events.Where(e => db.Entries.Any(x => x.Id == e.EntryId && x.Slug == slug));
        }
        if (!string.IsNullOrWhiteSpace(filter.Action))
        {
            var action = filter.Action.Trim();
            events = events.Where(e => e.Action.StartsWith(action));
        }
        if (filter.From is { } from)
        {
            var start = StartOf(from);
            events = events.Where(e => e.At >= start);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = StartOf(to.AddDays(1));
            events = events.Where(e => e.At < end);
        }
        return events;
    }

    static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}

/// <param name="Next">Ask for events before this one to get the next page; null on the last.</param>
public sealed record AuditPage(AuditScope Scope, ImmutableArray<AuditLine> Events, long? Next);
