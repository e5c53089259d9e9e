using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Entries;

namespace Plumbline.Web.Features.Entries;

/// <summary>Entries by title. Visitors see what is published, people with rights all, and how much work is open.</summary>
public sealed class EntryListReader(IDbContextFactory<PlumblineDbContext> contexts)
{
    public const int PageSize = 50;

    static readonly SubmissionState[] Settled =
        [SubmissionState.Draft, SubmissionState.Rejected, SubmissionState.Published, SubmissionState.Superseded, SubmissionState.Unpublished, SubmissionState.Abandoned];

    /// <param name="page">Counts from 1.</param>
    public async Task<EntryList> ReadAsync(Actor actor, string? search, int page, CancellationToken cancellation)
    {
        var seesAll = Permissions.May(actor, ReviewAction.ReadDrafts, Standing.None);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entries = db.Entries.AsNoTracking().Where(e => seesAll || e.PublishedRevisionId != null);
        if (!string.IsNullOrWhiteSpace(search))
        {
            var key = SearchKey.Of(search);
            entries = entries.Where(e => e.TitleKey.Contains(key));
        }
        var count = await entries.CountAsync(cancellation);
        var last = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        var rows = await Rows(db, entries.OrderBy(e => e.TitleKey).ThenBy(e => e.Slug).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancellation);
        return new EntryList([.. rows], count, page, last, seesAll);
    }

    static IQueryable<EntryListRow> Rows(PlumblineDbContext db, IQueryable<Entry> entries) =>
        entries.Select(e => new EntryListRow(
            e.Slug,
            e.Title,
            e.Parties.OrderBy(p => p.Ordinal).Select(p => p.Name).ToList(),
            e.PublishedAt,
            e.PublishedRevisionId != null,
            db.Drafts.Count(d => d.EntryId == e.Id && d.AbandonedAt == null),
            db.Submissions.Count(s => s.EntryId == e.Id && !Settled.Contains(s.State))));
}

/// <param name="SeesWork">Drafts and submissions are shown to this reader.</param>
public sealed record EntryList(ImmutableArray<EntryListRow> Rows, int Count, int Page, int LastPage, bool SeesWork);

public sealed record EntryListRow(
    string Slug, string Title, IReadOnlyList<string> Parties, DateTimeOffset? PublishedAt, bool IsPublished, int OpenDrafts, int OpenSubmissions);
