using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;

namespace Plumbline.Web.Features.Home;

public sealed record HomeEntry(string Slug, string Title, DateTimeOffset At);

/// <param name="State">Of the latest submission that grew from it; null when nothing was submitted yet.</param>
public sealed record HomeDraft(Guid Id, string Title, Guid OwnerId, DateTimeOffset UpdatedAt, SubmissionState? State);

/// <param name="Said">The beginning of the comment.</param>
public sealed record HomeMention(Guid ThreadId, string Title, string By, string Said, DateTimeOffset At, Guid? DraftId, Guid? SubmissionId);

public sealed class HomeQuery(IDbContextFactory<PlumblineDbContext> contexts)
{
    const int MostShown = 20;
    const int LongestSaid = 160;

    public async Task<ImmutableArray<HomeEntry>> PublishedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return
        [
            .. await db.Entries.AsNoTracking()
                .Where(e => e.PublishedRevisionId != null && e.PublishedAt != null)
                .OrderByDescending(e => e.PublishedAt)
                .Take(MostShown)
                .Select(e => new HomeEntry(e.Slug, e.Title, e.PublishedAt!.Value))
                .ToListAsync(cancellation),
        ];
    }

    public async Task<ImmutableArray<HomeDraft>> DraftsOfAsync(Guid person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return
        [
            .. await (
                from draft in db.Drafts.AsNoTracking()
                where draft.AbandonedAt == null && (draft.OwnerId == person || draft.Invitations.Any(i => i.PersonId == person))
                join entry in db.Entries on draft.EntryId equals entry.Id
                orderby draft.UpdatedAt descending
                select new HomeDraft(draft.Id, entry.Title, draft.OwnerId, draft.UpdatedAt,
                    db.Submissions.Where(s => s.DraftId == draft.Id).OrderByDescending(s => s.SubmittedAt).Select(s => (SubmissionState?)s.State).FirstOrDefault()))
                .Take(MostShown)
                .ToListAsync(cancellation),
        ];
    }

    /// <summary>Where somebody was spoken to and has not looked yet, newest first.</summary>
    public async Task<ImmutableArray<HomeMention>> MentionsOfAsync(Guid person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return
        [
            .. await (
                from mention in db.AnnotationMentions.AsNoTracking()
                where mention.PersonId == person && mention.ReadAt == null
                join comment in db.AnnotationComments on mention.CommentId equals comment.Id
                join thread in db.Annotations on comment.AnnotationId equals thread.Id
                join entry in db.Entries on thread.EntryId equals entry.Id
                join author in db.Users on comment.AuthorId equals author.Id
                orderby comment.At descending
                select new HomeMention(
                    thread.Id, entry.Title, author.DisplayName, comment.Body.Length > LongestSaid ? comment.Body.Substring(0, LongestSaid) + "…" : comment.Body, comment.At, thread.DraftId,
                    db.Submissions.Where(s => s.RevisionId == thread.RevisionId).Select(s => (Guid?)s.Id).FirstOrDefault()))
                .Take(MostShown)
                .ToListAsync(cancellation),
        ];
    }
}
