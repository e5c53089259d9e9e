using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Web.Features.Workbench.Authorship;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Older texts of a draft's entry, with whose words they are.</summary>
public sealed class RestorableTexts(IDbContextFactory<PlumblineDbContext> contexts)
{
    /// <returns><see cref="Refusal.NotFound"/> also for what belongs to another draft or entry.</returns>
    public async Task<Outcome<RestorableText>> ReadAsync(Guid draftId, VersionReference reference, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return reference switch
        {
            VersionReference.Checkpoint { Id: var id } => await CheckpointAsync(db, draftId, id, cancellation),
            VersionReference.Revision { Number: var number } => await RevisionAsync(db, draftId, number, cancellation),
            _ => await RevisionAsync(db, draftId, null, cancellation),
        };
    }

    static async Task<Outcome<RestorableText>> CheckpointAsync(PlumblineDbContext db, Guid draftId, Guid id, CancellationToken cancellation)
    {
        var checkpoint = await db.DraftCheckpoints.AsNoTracking()
            .Where(c => c.Id == id && c.DraftId == draftId && c.RemovedAt == null)
            .Select(c => new { c.Name, c.Text, c.DocumentVersion }).SingleOrDefaultAsync(cancellation);
        if (checkpoint is null)
            return new Refusal.NotFound("This draft has no such checkpoint.");
        var authors = await AuthorsAtAsync(db, draftId, checkpoint.DocumentVersion, checkpoint.Text.Length, cancellation);
        return new RestorableText(checkpoint.Name, checkpoint.Text, authors.Spans, authors.Whole);
    }

    static async Task<Outcome<RestorableText>> RevisionAsync(PlumblineDbContext db, Guid draftId, int? number, CancellationToken cancellation)
    {
        var revision = await (
            from draft in db.Drafts
            where draft.Id == draftId
            join entry in db.Entries on draft.EntryId equals entry.Id
            join r in db.Revisions on entry.Id equals r.EntryId
            where number == null ? r.Id == entry.PublishedRevisionId : r.Number == number
            select new { r.Id, r.Number, r.Text, r.DraftId, r.DocumentVersion, IsPublished = r.Id == entry.PublishedRevisionId }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (revision is null)
            return new Refusal.NotFound(number is null ? "Nothing of this entry is published." : "This entry has no such revision.");
        var name = string.Create(CultureInfo.InvariantCulture, $"Revision {revision.Number}");
        if (revision.IsPublished)
            return new RestorableText(name, revision.Text, [new AuthoredSpan(new TextSpan(0, revision.Text.Length), Guid.Empty)], []);
        // Once published, its words are nobody's in its own draft's log; back in a draft they are their authors' again.
        var contributors = await db.RevisionContributors.Where(c => c.RevisionId == revision.Id).Select(c => c.PersonId).ToListAsync(cancellation);
        if (revision is not { DraftId: { } from, DocumentVersion: { } version })
            return new RestorableText(name, revision.Text, [], [.. contributors]);
        var authors = await AuthorsAtAsync(db, from, version, revision.Text.Length, cancellation);
        return new RestorableText(name, revision.Text, [.. authors.Spans.Where(span => span.Author != Guid.Empty)], [.. authors.Whole, .. contributors]);
    }

    /// <summary>Whose words stand in a draft at a version; a log with a gap cannot say whose they are: then everybody's who wrote in it.</summary>
    internal static async Task<(ImmutableArray<AuthoredSpan> Spans, ImmutableHashSet<Guid> Whole)> AuthorsAtAsync(
        PlumblineDbContext db, Guid draftId, long version, int length, CancellationToken cancellation)
    {
        var log = await AuthorshipLog.OpenAsync(db, draftId, version, cancellation);
        return await log.ReadAsync(db, version, cancellation) is { } authorship && authorship.Length == length
            ? (authorship.Spans, [.. authorship.Credited])
            : ([], [.. await log.EverybodyAsync(db, cancellation)]);
    }
}

/// <param name="Authors">Who wrote which stretch of it, as far as that is known.</param>
/// <param name="Whole">Who has a part in it that has no place of its own.</param>
public sealed record RestorableText(string Name, string Text, ImmutableArray<AuthoredSpan> Authors, ImmutableHashSet<Guid> Whole);
