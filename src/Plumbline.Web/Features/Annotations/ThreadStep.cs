using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Drafts;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Where a thread stands after an operation.</summary>
/// <param name="RevisionId">Null while it stands in a draft only.</param>
public sealed record ThreadStep(Guid ThreadId, Guid? RevisionId, bool IsResolved);

static class ThreadLoading
{
    /// <summary>The thread, and what the actor is to the revision or the draft in which it stands.</summary>
    /// <param name="judging">It takes somebody uninvolved, or may do so.</param>
    public static Outcome<ThreadStep> WithThread(this Change change, Guid threadId, Func<Annotation, Standing, Refusal?> act, bool judging = false)
    {
        var thread = change.Db.Annotations.Include(a => a.Comments).ThenInclude(c => c.Mentions).AsSplitQuery().SingleOrDefault(a => a.Id == threadId);
        return thread switch
        {
            null => new Refusal.NotFound("There is no such thread."),
            { RevisionId: { } revisionId } => change.WithRevision(revisionId, revision => Act(revision.Standing)),
            { DraftId: { } draftId } => change.WithDraftToDiscuss(
                draftId, (_, standing) => Act(judging || thread.Blocking ? standing.WithContribution(change, draftId) : standing)),
            _ => throw new InvalidOperationException($"Thread {threadId} stands nowhere."),
        };

        Outcome<ThreadStep> Act(Standing standing) =>
            act(thread, standing with { StartedIt = thread.AuthorId == change.Actor.Id }) is { } refusal ? refusal : change.Done(thread);
    }

    /// <summary>Refused when the thread has gone on to another revision than the one that the actor saw.</summary>
    public static Refusal? RefuseStale(this Annotation thread, Guid? revisionSeen) => thread.RevisionId == revisionSeen
        ? null
        : new Refusal.Stale("A newer revision stands here now; look at what changed first.", thread.RevisionId);

    public static ThreadStep Done(this Change change, Annotation thread)
    {
        change.Announce(LiveEventKind.Annotation, thread.EntryId, thread.Id);
        if (thread.RevisionId is { } revision)
            ReviewActivity.RenewOn(change, revision);
        return new ThreadStep(thread.Id, thread.RevisionId, thread.ResolvedAt is not null);
    }
}
