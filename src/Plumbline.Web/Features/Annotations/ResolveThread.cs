using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Closes a thread. A blocking one takes somebody who neither wrote the text nor has a conflict of interest.</summary>
public sealed class ResolveThread(WriteLane lane)
{
    public Task<Outcome<ThreadStep>> RunAsync(Caller caller, Guid threadId, Guid? revisionSeen, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithThread(threadId, (thread, standing) => Resolve(change, thread, standing, revisionSeen)), cancellation);

    static Refusal? Resolve(Change change, Annotation thread, Standing standing, Guid? revisionSeen)
    {
        var action = thread.Blocking ? ReviewAction.ResolveBlockingThread : ReviewAction.ResolveThread;
        if (Permissions.Ask(change.Actor, action, standing).ToRefusal() is { } denied)
            return denied;
        if (thread.RefuseStale(revisionSeen) is { } stale)
            return stale;
        if (thread.ResolvedBy is { } resolver)
            return new Refusal.Stale($"{change.Db.NameOf(resolver)} has resolved this thread already.", thread.RevisionId);

        (thread.ResolvedBy, thread.ResolvedAt) = (change.Actor.Id, change.Now);
        change.Record("thread.resolved", thread.EntryId, "thread", thread.Id, new { revision = thread.RevisionId, draft = thread.DraftId, thread.Blocking });
        return null;
    }
}
