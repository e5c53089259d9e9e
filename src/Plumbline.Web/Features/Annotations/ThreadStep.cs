using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Where a thread stands after an operation.</summary>
public sealed record ThreadStep(Guid ThreadId, Guid RevisionId, bool IsResolved);

static class ThreadLoading
{
    public static Outcome<ThreadStep> WithThread(this Change change, Guid threadId, Func<Annotation, Standing, Refusal?> act)
    {
        var thread = change.Db.Annotations.Include(a => a.Comments).SingleOrDefault(a => a.Id == threadId);
        if (thread is null)
            return new Refusal.NotFound("There is no such thread.");
        return change.WithRevision<ThreadStep>(thread.RevisionId, revision =>
        {
            var standing = revision.Standing with { StartedIt = thread.AuthorId == change.Actor.Id };
            if (act(thread, standing) is { } refusal)
                return refusal;
            return change.Done(thread);
        });
    }

    public static ThreadStep Done(this Change change, Annotation thread)
    {
        change.Announce(LiveEventKind.Annotation, thread.EntryId, thread.Id);
        ReviewActivity.RenewOn(change, thread.RevisionId);
        return new ThreadStep(thread.Id, thread.RevisionId, thread.ResolvedAt is not null);
    }
}
