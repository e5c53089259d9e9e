using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Opens a resolved thread again; it blocks again if it did before.</summary>
public sealed class ReopenThread(WriteLane lane)
{
    public Task<Outcome<ThreadStep>> RunAsync(Caller caller, Guid threadId, Guid? revisionSeen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithThread(threadId, (thread, standing) => Reopen(change, thread, standing, revisionSeen)), cancellation);

    static Refusal? Reopen(Change change, Annotation thread, Standing standing, Guid? revisionSeen)
    {
        if (Permissions.Ask(change.Actor, ReviewAction.ReopenThread, standing).ToRefusal() is { } denied)
            return denied;
        // To bring a blocker back is to block.
        if (thread.Blocking && Permissions.Ask(change.Actor, ReviewAction.MarkBlocking, standing).ToRefusal() is { } mayNotBlock)
            return mayNotBlock;
        if (thread.RefuseStale(revisionSeen) is { } stale)
            return stale;
        if (thread.ResolvedAt is null)
            return new Refusal.Stale("This thread is open.", thread.RevisionId);

        (thread.ResolvedBy, thread.ResolvedAt) = (null, null);
        change.Record("thread.reopened", thread.EntryId, "thread", thread.Id, new { revision = thread.RevisionId, draft = thread.DraftId, thread.Blocking });
        return null;
    }
}
