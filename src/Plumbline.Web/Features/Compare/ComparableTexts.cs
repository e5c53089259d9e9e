using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Entries;
using Plumbline.Web.Features.Shared.Revisions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Compare;

/// <summary>The texts of an entry that can stand beside one another, each with the rights it asks for.</summary>
public sealed class ComparableTexts(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts drafts)
{
    /// <returns>Null when the reader may not know of such an entry.</returns>
    public async Task<ComparableEntry?> ListAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Slug == slug, cancellation);
        var seesAll = RevisionsToRead.IncludeUnpublished(actor);
        if (entry is null || (entry.PublishedRevisionId is null && !seesAll))
            return null;
        var choices = ImmutableArray.CreateBuilder<TextChoice>();
        if (entry.PublishedRevisionId is not null)
            choices.Add(new TextChoice(new TextReference.Published(), "Published version"));
        if (seesAll)
        {
            choices.AddRange(await DraftsOfAsync(db, entry.Id, cancellation));
            choices.AddRange(await CheckpointsOfAsync(db, entry.Id, cancellation));
        }
        choices.AddRange((await RevisionsToRead.By(db, actor, entry.Id).OrderByDescending(r => r.Number).Select(r => new { r.Number, r.CreatedAt }).ToListAsync(cancellation))
            .Select(r => new TextChoice(new TextReference.Revision(r.Number), RevisionName(r.Number, r.CreatedAt))));
        if (seesAll)
            choices.AddRange(await SourcesOfAsync(db, entry.Id, cancellation));
        return new ComparableEntry(entry.Id, entry.Slug, entry.Title, choices.ToImmutable());
    }

    /// <summary>The text that stands behind one of <paramref name="entry"/>'s choices; what is no choice for this reader is refused.</summary>
    public async Task<Outcome<string>> ReadAsync(Actor actor, ComparableEntry entry, TextReference reference, CancellationToken cancellation)
    {
        if (!entry.Choices.Any(choice => choice.Reference == reference))
            return Refuse(actor, reference);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var text = reference switch
        {
            TextReference.Published => await RevisionTextAsync(PublishedOf(db, entry.Id), cancellation),
            TextReference.Revision { Number: var number } => await RevisionTextAsync(RevisionsToRead.By(db, actor, entry.Id).Where(r => r.Number == number), cancellation),
            TextReference.Draft { Id: var id } => (await drafts.CurrentTextAsync(id, cancellation))?.Text,
            TextReference.Checkpoint { Id: var id } => await db.DraftCheckpoints.AsNoTracking().Where(c => c.Id == id).Select(c => c.Text).SingleOrDefaultAsync(cancellation),
            TextReference.Source { Id: var id } => await db.Sources.AsNoTracking().Where(s => s.Id == id).Select(s => s.Text).SingleOrDefaultAsync(cancellation),
            _ => null,
        };
        return text is null ? new Refusal.NotFound("This text has just gone.") : text;
    }

    static Refusal Refuse(Actor actor, TextReference reference) =>
        reference is TextReference.Published
            ? new Refusal.NotFound("Nothing of this entry is published.")
            : Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal()
                ?? new Refusal.NotFound($"This entry has no text “{reference}”.");

    static IQueryable<Revision> PublishedOf(PlumblineDbContext db, Guid entryId) =>
        db.Revisions.AsNoTracking().Where(r => db.Entries.Any(e => e.Id == entryId && e.PublishedRevisionId == r.Id));

    static Task<string?> RevisionTextAsync(IQueryable<Revision> revisions, CancellationToken cancellation) =>
        revisions.Select(r => (string?)r.Text).SingleOrDefaultAsync(cancellation);

    static async Task<IEnumerable<TextChoice>> DraftsOfAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation) =>
        (await (
            from d in db.Drafts
            where d.EntryId == entryId && d.AbandonedAt == null
            join owner in db.Users on d.OwnerId equals owner.Id
            orderby d.UpdatedAt descending
            select new { d.Id, owner.DisplayName, d.CreatedAt }).ToListAsync(cancellation))
        .Select(d => new TextChoice(new TextReference.Draft(d.Id), $"Draft by {d.DisplayName}, begun {Day(d.CreatedAt)}"));

    static async Task<IEnumerable<TextChoice>> CheckpointsOfAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation) =>
        (await (
            from c in db.DraftCheckpoints
            where c.RemovedAt == null
            join d in db.Drafts on c.DraftId equals d.Id
            where d.EntryId == entryId && d.AbandonedAt == null
            join owner in db.Users on d.OwnerId equals owner.Id
            orderby c.CreatedAt descending
            select new { c.Id, c.Name, owner.DisplayName, c.CreatedAt }).ToListAsync(cancellation))
        .Select(c => new TextChoice(new TextReference.Checkpoint(c.Id), $"Checkpoint “{c.Name}” of {c.DisplayName}’s draft, {Day(c.CreatedAt)}"));

    static async Task<IEnumerable<TextChoice>> SourcesOfAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation) =>
        (await (
            from attached in db.EntrySources
            where attached.EntryId == entryId
            join source in db.Sources on attached.SourceId equals source.Id
            orderby source.TitleKey
            select new { source.Id, source.Title }).ToListAsync(cancellation))
        .Select(s => new TextChoice(new TextReference.Source(s.Id), $"Source: {s.Title}"));

    static string RevisionName(int number, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"Revision {number}, {Day(at)}");

    static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}

public sealed record ComparableEntry(Guid Id, string Slug, string Title, ImmutableArray<TextChoice> Choices);

public sealed record TextChoice(TextReference Reference, string Name);
