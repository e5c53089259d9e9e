using Plumbline.Core.Anchoring;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Opens a thread on a passage.</summary>
public sealed class Annotate(WriteLane lane)
{
    /// <param name="span">Half-open, UTF-16 code units of the revision's text.</param>
    /// <param name="blocking">Stands in the way of approval until somebody uninvolved resolves it; then <paramref name="ground"/> names the rule or source.</param>
    public Task<Outcome<ThreadStep>> RunAsync(
        Caller caller, Guid revisionSeen, TextSpan span, string body, bool blocking, string? ground, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithRevision(revisionSeen, revision =>
            Refuse(change.Actor, revision.Standing, blocking, ground) is { } refusal
                ? refusal
                : NewComment.Read(change, body, "Write what you want to say about the passage.").Then(comment =>
                    PinnedPlace.In(revision, span).Map(anchor => Open(change, revision, anchor, comment, blocking, ground)))), cancellation);

    static Refusal? Refuse(Actor actor, Standing standing, bool blocking, string? ground)
    {
        if (Permissions.Ask(actor, ReviewAction.Annotate, standing).ToRefusal() is { } denied)
            return denied;
        return blocking && Blocking.Raise(Guid.Empty, BlockerKind.Thread, actor, standing, ground) is Outcome<Blocker>.Refused refused
            ? refused.Why
            : TypedText.TooLong(ground);
    }

    static ThreadStep Open(Change change, RevisionAtHand revision, TextAnchor anchor, NewComment comment, bool blocking, string? ground)
    {
        // A second click finds the thread that the first one opened.
        var same = change.Db.Annotations.FirstOrDefault(a => a.RevisionId == revision.Id && a.AuthorId == change.Actor.Id && a.ResolvedAt == null
            && a.Anchor.Start == anchor.Span.Start && a.Anchor.End == anchor.Span.End && a.Comments.Any(c => c.Body == comment.Body));
        if (same is not null)
            return new ThreadStep(same.Id, same.RevisionId, IsResolved: false);

        var thread = new Annotation
        {
            EntryId = revision.EntryId,
            RevisionId = revision.Id,
            DraftId = revision.DraftId,
            DraftVersion = revision.DocumentVersion,
            Anchor = StoredAnchor.From(anchor),
            AuthorId = change.Actor.Id,
            CreatedAt = change.Now,
            Blocking = blocking,
            BlockingGround = blocking ? ground!.Trim() : null,
        };
        change.Db.Annotations.Add(thread);
        comment.AddTo(change, thread);
        change.Record("thread.opened", thread.EntryId, "thread", thread.Id, new { revision = revision.Id, quote = anchor.Quote, blocking, ground, mentioned = comment.Mentioned });
        return change.Done(thread);
    }
}
