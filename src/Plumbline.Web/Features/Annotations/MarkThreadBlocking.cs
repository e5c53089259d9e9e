using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Says of an open thread that it stands in the way of approval, or that it does not any more.</summary>
public sealed class MarkThreadBlocking(WriteLane lane)
{
    /// <param name="ground">The rule or source that it rests on; needed for a blocking one.</param>
    public Task<Outcome<ThreadStep>> RunAsync(
        Caller caller, Guid threadId, Guid? revisionSeen, bool blocking, string? ground, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithThread(
            threadId, (thread, standing) => Mark(change, thread, standing, revisionSeen, blocking, ground), judging: true), cancellation);

    static Refusal? Mark(Change change, Annotation thread, Standing standing, Guid? revisionSeen, bool blocking, string? ground)
    {
        // To let a blocker go is to resolve it.
        if (!blocking && Permissions.Ask(change.Actor, ReviewAction.ResolveBlockingThread, standing).ToRefusal() is { } denied)
            return denied;
        if (blocking && Blocking.Raise(thread.Id, BlockerKind.Thread, change.Actor, standing, ground) is Outcome<Blocker>.Refused refused)
            return refused.Why;
        if ((TypedText.TooLong(ground) ?? thread.RefuseStale(revisionSeen)) is { } unusable)
            return unusable;
        if (thread.ResolvedAt is not null)
            return new Refusal.Stale("This thread is resolved; reopen it first.", thread.RevisionId);
        if (thread.Blocking == blocking)
            return null;
        // Otherwise the owner, who took part in the quarrel, could resolve it next.
        if (!blocking && change.Db.SentenceFreezes.Any(freeze => freeze.ThreadId == thread.Id))
            return new Refusal.Taken("A sentence is frozen behind this thread, which blocks as long as it is open. Resolve it, and the sentence can be changed again.");

        (thread.Blocking, thread.BlockingGround) = (blocking, blocking ? ground!.Trim() : null);
        change.Record(blocking ? "thread.blocks" : "thread.blocks-no-more", thread.EntryId, "thread", thread.Id, new { revision = thread.RevisionId, draft = thread.DraftId, ground });
        return null;
    }
}
