using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data;
using Plumbline.Data.Entries;

namespace Plumbline.Web.Features.Shared.Revisions;

/// <summary>Which revisions somebody may read. Every page and endpoint that shows one asks here.</summary>
public static class RevisionsToRead
{
    public static bool IncludeUnpublished(Actor actor) => Permissions.May(actor, ReviewAction.ReadDrafts, Standing.None);

    public static IQueryable<Revision> By(PlumblineDbContext db, Actor actor, Guid entryId)
    {
        var ofEntry = db.Revisions.AsNoTracking().Where(r => r.EntryId == entryId);
        return IncludeUnpublished(actor) ? ofEntry : Published(db, ofEntry);
    }

    /// <summary>Those that are public: published now, or until a newer one took their place, for as long as the entry itself is published.</summary>
    public static IQueryable<Revision> Published(PlumblineDbContext db, IQueryable<Revision> revisions) =>
        from r in revisions
        join e in db.Entries on r.EntryId equals e.Id
        where e.PublishedRevisionId != null
            && (e.PublishedRevisionId == r.Id
                || db.Submissions.Any(s => s.RevisionId == r.Id && (s.State == SubmissionState.Published || s.State == SubmissionState.Superseded)))
        select r;
}
